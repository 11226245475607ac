package org.supernet4j.samplers.attentive;

import java.util.random.RandomGenerator;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choices;

/**
 * Random subnets whose costs lie in one range: how many, and how often each option of each choice.
 *
 * @param number the range: costs nearest to this multiple of the table's width
 * @param subnets how many random subnets there were
 * @param options how many of them had an option, by choice and option
 */
record Bucket(long number, long subnets, long[][] options) {
  static Bucket empty(long number, Choices choices) {
    return new Bucket(
        number,
        0,
        choices.list().stream().map(choice -> new long[choice.count()]).toArray(long[][]::new));
  }

  /** Both together; they are of the same range. */
  Bucket plus(Bucket other) {
    long[][] sums = new long[options.length][];
    for (int choice = 0; choice < sums.length; choice++) {
      sums[choice] = options[choice].clone();
      for (int option = 0; option < sums[choice].length; option++) {
        sums[choice][option] += other.options[choice][option];
      }
    }
    return new Bucket(number, subnets + other.subnets, sums);
  }

  /** This and one subnet more. */
  Bucket count(Architecture architecture) {
    for (int choice = 0; choice < options.length; choice++) {
      options[choice][architecture.optionAt(choice)]++;
    }
    return new Bucket(number, subnets + 1, options);
  }

  /** Each choice on its own drawn as often as the subnets of this range have its options. */
  Architecture draw(Choices choices, RandomGenerator random) {
    int[] drawn = new int[options.length];
    for (int choice = 0; choice < drawn.length; choice++) {
      long place = random.nextLong(subnets);
      while (place >= options[choice][drawn[choice]]) {
        place -= options[choice][drawn[choice]];
        drawn[choice]++;
      }
    }
    return choices.architecture(drawn);
  }
}
