package org.supernet4j.api.space;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.network.Network;

/**
 * A set of architectures, described by one network whose sizes and operations refer to choices.
 *
 * <p>In most spaces the network of an architecture is its part of that description. Where it is
 * not, because weights are shared in another form than the architecture has alone, a space says so
 * by its own {@link #network(Architecture)} and {@link #costs()}; where two combinations of options
 * may be one network, by its own {@link #canonical} and {@link #neighbours}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SearchSpace {
  /** How many draws {@link #random} makes before it gives up on a space of mostly invalid ones. */
  int RANDOM_DRAWS = 10_000;

  /** The name, for example {@code mnist-nine}. */
  String name();

  /** The one description of all networks of this space. */
  Network network();

  /**
   * The network that a valid architecture stands for: what is trained alone, costed and drawn. It
   * has no choices.
   */
  default Network network(Architecture architecture) {
    return network().at(architecture);
  }

  /** The costs of {@link #network(Architecture)}. */
  default CostModel costs() {
    return new CostModel(network());
  }

  /** The decisions of this space. */
  default Choices choices() {
    return network().choices();
  }

  /** Why a combination of options is not allowed; empty where it is. */
  default Optional<String> violation(Architecture architecture) {
    return Optional.empty();
  }

  /**
   * The one architecture that stands for all that are the same network as a valid one. An
   * architecture that is not valid may come back as it is.
   */
  default Architecture canonical(Architecture architecture) {
    return network().canonical(architecture);
  }

  /** The cheapest architecture: every choice at its smallest option. */
  default Architecture smallest() {
    return canonical(choices().first());
  }

  /** The most expensive architecture: every choice at its largest option. */
  default Architecture largest() {
    return canonical(choices().last());
  }

  /**
   * A valid architecture with every choice drawn independently and uniformly, in canonical form.
   *
   * @throws IllegalStateException if {@value #RANDOM_DRAWS} draws gave no valid architecture
   */
  default Architecture random(RandomGenerator random) {
    for (int i = 0; i < RANDOM_DRAWS; i++) {
      Architecture architecture = choices().random(random);
      if (violation(architecture).isEmpty()) {
        return canonical(architecture);
      }
    }
    throw new IllegalStateException(
        "search space " + name() + ": none of " + RANDOM_DRAWS + " random draws was valid");
  }

  /**
   * The number of distinct valid architectures, where the space knows it without going through
   * {@link #all()}; empty where it does not.
   */
  default Optional<BigInteger> size() {
    return Optional.empty();
  }

  /** Every distinct valid architecture once, in canonical form and a stable order; lazy. */
  default Stream<Architecture> all() {
    return choices()
        .all()
        .filter(architecture -> canonical(architecture).equals(architecture))
        .filter(architecture -> violation(architecture).isEmpty());
  }

  /**
   * The architectures next to one: every valid one that comes of one choice taking another option,
   * each once, in canonical form and a stable order; lazy. A space whose architectures are apart in
   * another sense may give others.
   */
  default Stream<Architecture> neighbours(Architecture architecture) {
    return IntStream.range(0, choices().count())
        .boxed()
        .flatMap(
            position ->
                IntStream.range(0, choices().list().get(position).count())
                    .filter(option -> option != architecture.optionAt(position))
                    .mapToObj(option -> architecture.with(position, option)))
        .filter(changed -> violation(changed).isEmpty())
        .map(this::canonical)
        .filter(neighbour -> !neighbour.equals(architecture))
        .distinct();
  }

  /**
   * How far two valid architectures are apart, in edits of one option; the same in both directions.
   * A space whose architectures are apart in another sense may give another number.
   */
  default int distance(Architecture one, Architecture other) {
    Architecture from = canonical(one);
    Architecture to = canonical(other);
    return (int)
        IntStream.range(0, choices().count())
            .filter(position -> from.optionAt(position) != to.optionAt(position))
            .count();
  }

  /**
   * The chance of a choice to take another option in a mutant, where a searcher lets each choice
   * change independently; one by the number of choices, so that one changes on average. A space
   * whose choices play unequal parts may give others.
   *
   * @param position of the choice in {@link #choices()}
   * @return above 0, at most 1
   */
  default double mutationRate(int position) {
    return 1.0 / choices().count();
  }

  /** What architectures can be grouped by in an analysis of the space, beside their choices. */
  default List<Trait> traits() {
    return List.of();
  }
}
