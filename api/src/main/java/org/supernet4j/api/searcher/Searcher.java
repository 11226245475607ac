package org.supernet4j.api.searcher;

import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.supernet4j.api.plugin.Stateful;

/**
 * Proposes subnets and learns from their evaluations, in rounds of ask and tell. State is saved
 * between rounds only, after {@code tell}. A searcher remembers what it was given and asks for no
 * trial twice: where an algorithm comes back to a subnet, it takes the known values.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Searcher extends Stateful, AutoCloseable {
  /**
   * The trials to make next, of feasible subnets in canonical form; none when the search is over.
   *
   * @param random the random numbers of this round
   */
  List<Trial> ask(RandomGenerator random);

  /**
   * The most trials of a whole search, those of every fidelity counted; empty where the searcher
   * cannot say. A search may end earlier, such as when no subnet is left.
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  default OptionalLong budget() {
    return OptionalLong.empty();
  }

  /** Receives the evaluations of what was asked last, in the same order. */
  default void tell(List<Evaluation> evaluations) {}

  /** Releases what it holds, where there is anything. */
  @Override
  default void close() {}
}
