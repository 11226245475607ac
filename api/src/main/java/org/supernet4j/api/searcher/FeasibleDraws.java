package org.supernet4j.api.searcher;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/** Finds architectures within constraints, and remembers the one that came nearest. */
final class FeasibleDraws {
  private static final int REJECTIONS = 1000;
  private static final int WALKS = 20;
  private static final int FRUITLESS_STEPS = 500;
  private static final BigInteger ENUMERABLE = BigInteger.valueOf(50_000);

  private final Constraints constraints;
  private final SearchSpace space;
  private final RandomGenerator random;
  private final Variation moves;
  private Architecture nearest;
  private double least = Double.POSITIVE_INFINITY;

  FeasibleDraws(Constraints constraints, RandomGenerator random) {
    this.constraints = constraints;
    this.space = constraints.space();
    this.random = random;
    this.moves = new Variation(new Constraints(space, List.of()));
  }

  /** A random feasible architecture; empty where none was found. */
  Optional<Architecture> draw() {
    for (int i = 0; i < REJECTIONS; i++) {
      Architecture architecture = space.random(random);
      if (look(architecture) == 0) {
        return Optional.of(architecture);
      }
    }
    for (int i = 0; i < WALKS; i++) {
      Optional<Architecture> found = walk(space.random(random));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Any feasible architecture; empty where a small space has none or a search found none. */
  Optional<Architecture> find() {
    if (space.choices().combinations().compareTo(ENUMERABLE) <= 0) {
      for (Iterator<Architecture> all = space.all().iterator(); all.hasNext(); ) {
        Architecture architecture = all.next();
        if (look(architecture) == 0) {
          return Optional.of(architecture);
        }
      }
      return Optional.empty();
    }
    return draw()
        .or(() -> walk(space.smallest()))
        .or(() -> walk(space.largest()))
        .or(() -> nearest == null ? Optional.empty() : walk(nearest));
  }

  /** The architecture that lies least outside of all that were looked at. */
  Architecture nearest() {
    return nearest;
  }

  private Optional<Architecture> walk(Architecture start) {
    Architecture current = start;
    double excess = look(current);
    for (int fruitless = 0; excess > 0 && fruitless < FRUITLESS_STEPS; fruitless++) {
      Architecture next = moves.step(current, random).orElse(current);
      double after = look(next);
      if (after < excess) {
        fruitless = 0;
      }
      if (after <= excess) {
        current = next;
        excess = after;
      }
    }
    return excess == 0 ? Optional.of(current) : Optional.empty();
  }

  private double look(Architecture architecture) {
    double excess = constraints.excess(architecture);
    if (excess < least) {
      least = excess;
      nearest = architecture;
    }
    return excess;
  }
}
