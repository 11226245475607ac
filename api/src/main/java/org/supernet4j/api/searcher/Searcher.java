package org.supernet4j.api.searcher;

import java.util.List;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.supernet4j.api.plugin.Stateful;
import org.supernet4j.api.space.Architecture;

/** Proposes subnets and learns from their evaluations, in rounds of ask and tell. */
@API(status = API.Status.STABLE, since = "0.1")
public interface Searcher extends Stateful {
  /**
   * The subnets to evaluate next, valid and canonical; none when the search is over.
   *
   * @param random the random numbers of this round
   */
  List<Architecture> ask(RandomGenerator random);

  /** Told the evaluations of what was asked last, in the same order. */
  default void tell(List<Evaluation> evaluations) {}
}
