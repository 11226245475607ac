package org.supernet4j.api.space;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random choices, architectures and sizes for the properties of this package. */
final class RandomChoices {
  private RandomChoices() {}

  /** One to five choices, the first one among sizes. */
  static Choices of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Choice> choices = new ArrayList<>();
    choices.add(sizes("choice-0", random));
    int count = random.nextInt(1, 6);
    for (int i = 1; i < count; i++) {
      choices.add(
          random.nextBoolean()
              ? sizes("choice-" + i, random)
              : Choice.ofOperations(
                  "choice_" + i,
                  IntStream.rangeClosed(0, random.nextInt(4))
                      .mapToObj(option -> "op." + option + "+x")
                      .toArray(String[]::new)));
    }
    return Choices.of(choices);
  }

  private static Choice sizes(String name, SplittableRandom random) {
    return Choice.ofSizes(
        name, random.ints(1L + random.nextInt(4), 1, 50).distinct().sorted().toArray());
  }

  static Arbitrary<Choices> choices() {
    return Arbitraries.longs().map(RandomChoices::of);
  }

  static Arbitrary<Architecture> architectures() {
    return Arbitraries.longs()
        .map(seed -> RandomChoices.of(seed).random(new SplittableRandom(seed + 1)));
  }

  /** A size over the choices, of at most three operations deep. */
  static Size size(Choices choices, SplittableRandom random, int depth) {
    List<Choice> sized = choices.list().stream().filter(Choice::hasSizes).toList();
    return switch (random.nextInt(depth == 0 ? 2 : 8)) {
      case 0 -> Size.of(random.nextInt(20));
      case 1 -> sized.get(random.nextInt(sized.size())).size();
      case 2 -> size(choices, random, depth - 1).dividedBy(random.nextInt(1, 9));
      case 3 -> size(choices, random, depth - 1).roundedTo(random.nextInt(1, 9));
      case 6 -> size(choices, random, depth - 1).within(random.nextInt(4), 4 + random.nextInt(9));
      case 4, 5 -> size(choices, random, depth - 1).plus(size(choices, random, depth - 1));
      default -> size(choices, random, depth - 1).times(size(choices, random, depth - 1));
    };
  }
}
