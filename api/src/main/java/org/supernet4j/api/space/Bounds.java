package org.supernet4j.api.space;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The least and the largest value of a size over all architectures.
 *
 * @param least no value is smaller
 * @param largest no value is larger
 */
record Bounds(int least, int largest) {

  /**
   * The bounds of a size: exact where intervals are known to be tight or the options can be gone
   * through, else those of interval arithmetic.
   *
   * @throws ArithmeticException if an architecture that is looked at has no value, or a size that
   *     may be too large depends on too many options
   */
  static Bounds of(Size size) {
    Interval interval = size.interval();
    if (interval.proven() && readsEveryChoiceOnce(size)) {
      return new Bounds(interval.least(), interval.most());
    }
    Optional<Choices> few = Enumeration.fewChoices(List.of(size));
    if (few.isPresent()) {
      return over(size, few.get(), few.get().all());
    }
    Choices all = Enumeration.choices(List.of(size));
    over(size, all, Stream.of(all.first(), all.last()));
    if (!interval.proven() && interval.most() == Integer.MAX_VALUE) {
      throw new ArithmeticException(
          "size "
              + size
              + " may be above "
              + Integer.MAX_VALUE
              + " and depends on "
              + all.combinations()
              + " combinations of options, more than the "
              + Enumeration.LIMIT
              + " that are gone through to find out; limit it by minimum(...)");
    }
    return new Bounds(interval.least(), interval.most());
  }

  private static Bounds over(Size size, Choices choices, Stream<Architecture> architectures) {
    SizeTable table = new SizeTable(choices);
    int slot = table.slot(size);
    int[] bounds = {Integer.MAX_VALUE, 0};
    architectures.forEach(
        architecture -> {
          int value = table.values(architecture)[slot];
          bounds[0] = Math.min(bounds[0], value);
          bounds[1] = Math.max(bounds[1], value);
        });
    return new Bounds(bounds[0], bounds[1]);
  }

  /**
   * Whether no choice is read twice but within parts that are monotone in all their choices: then
   * each operand reaches its bounds whatever the others are, and the interval is tight.
   */
  private static boolean readsEveryChoiceOnce(Size root) {
    Set<Size> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Choice> read = new HashSet<>();
    Deque<Size> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Size size = open.pop();
      if (size.isConstant()) {
        continue;
      }
      if (size.interval().isReachedAtExtremes()) {
        for (Choice choice : size.choices()) {
          if (!read.add(choice)) {
            return false;
          }
        }
      } else {
        if (!seen.add(size)) {
          return false;
        }
        open.push(size.left());
        open.push(size.right());
      }
    }
    return true;
  }
}
