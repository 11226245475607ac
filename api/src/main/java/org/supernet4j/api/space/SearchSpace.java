package org.supernet4j.api.space;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.supernet4j.api.network.Network;

/** A set of architectures, described by one network whose sizes and operations refer to choices. */
@API(status = API.Status.STABLE, since = "0.1")
public interface SearchSpace {
  /** How many draws {@link #random} makes before it gives up on a space of mostly invalid ones. */
  int RANDOM_DRAWS = 10_000;

  /** The name, for example {@code mnist-nine}. */
  String name();

  /** The one description of all networks of this space. */
  Network network();

  /** The decisions of this space. */
  default Choices choices() {
    return network().choices();
  }

  /** Why a combination of options is not allowed; empty where it is. */
  default Optional<String> violation(Architecture architecture) {
    return Optional.empty();
  }

  /** The architecture with every choice at its smallest option. */
  default Architecture smallest() {
    return network().canonical(choices().first());
  }

  /** The architecture with every choice at its largest option. */
  default Architecture largest() {
    return network().canonical(choices().last());
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
        return network().canonical(architecture);
      }
    }
    throw new IllegalStateException(
        "search space " + name() + ": none of " + RANDOM_DRAWS + " random draws was valid");
  }

  /** Every distinct valid architecture once, in canonical form and a stable order; lazy. */
  default Stream<Architecture> all() {
    return choices()
        .all()
        .filter(architecture -> network().canonical(architecture).equals(architecture))
        .filter(architecture -> violation(architecture).isEmpty());
  }

  /**
   * The architectures next to one: every valid one that comes of one choice taking another option,
   * each once, in canonical form and a stable order; lazy. A space whose architectures are apart in
   * another sense may tell others.
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
        .map(network()::canonical)
        .filter(neighbour -> !neighbour.equals(architecture))
        .distinct();
  }
}
