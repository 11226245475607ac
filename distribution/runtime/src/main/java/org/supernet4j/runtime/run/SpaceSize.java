package org.supernet4j.runtime.run;

import java.math.BigInteger;
import java.util.Optional;
import org.apiguardian.api.API;
import org.supernet4j.api.space.SearchSpace;

/**
 * How large a search space is.
 *
 * @param combinations the product of the numbers of options
 * @param networks distinct valid networks; empty where there are too many to count
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SpaceSize(BigInteger combinations, Optional<BigInteger> networks) {
  /** Counting takes a second or so at most. */
  private static final BigInteger MOST_TO_COUNT = BigInteger.valueOf(100_000);

  /**
   * The size of a space; distinct networks are counted where the space does not know how many there
   * are and combinations are few.
   */
  public static SpaceSize of(SearchSpace space) {
    BigInteger combinations = space.choices().combinations();
    return new SpaceSize(
        combinations,
        space
            .size()
            .or(
                () ->
                    combinations.compareTo(MOST_TO_COUNT) <= 0
                        ? Optional.of(BigInteger.valueOf(space.all().count()))
                        : Optional.empty()));
  }
}
