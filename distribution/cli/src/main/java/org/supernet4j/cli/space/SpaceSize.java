package org.supernet4j.cli.space;

import java.math.BigInteger;
import java.util.OptionalLong;
import org.supernet4j.api.space.SearchSpace;

/**
 * How large a search space is.
 *
 * @param combinations the product of the numbers of options
 * @param networks distinct valid networks; empty where there are too many to count
 */
record SpaceSize(BigInteger combinations, OptionalLong networks) {
  /** Counting takes a second or so at most. */
  private static final BigInteger MOST_TO_COUNT = BigInteger.valueOf(100_000);

  static SpaceSize of(SearchSpace space) {
    BigInteger combinations = space.choices().combinations();
    return new SpaceSize(
        combinations,
        combinations.compareTo(MOST_TO_COUNT) <= 0
            ? OptionalLong.of(space.all().count())
            : OptionalLong.empty());
  }
}
