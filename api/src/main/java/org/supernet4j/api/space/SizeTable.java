package org.supernet4j.api.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Many sizes evaluated together: equal subexpressions once, without looking anything up by name.
 * Built once for a network and then asked for many architectures; safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SizeTable {
  private static final int CONSTANT = 0;
  private static final int CHOICE = 1;
  private static final int PLUS = 2;
  private static final int TIMES = 3;
  private static final int DIVIDED_BY = 4;
  private static final int ROUNDED_TO = 5;
  private static final int WITHIN = 6;

  private final Choices choices;
  private final Map<Size, Integer> slots = new HashMap<>();
  private final List<int[]> operations = new ArrayList<>();
  private int[][] program = new int[0][];
  private int[][] choiceSizes = new int[0][];

  /** An empty table for architectures of these choices. */
  public SizeTable(Choices choices) {
    this.choices = choices;
    choiceSizes = new int[choices.count()][];
    for (int i = 0; i < choiceSizes.length; i++) {
      Choice choice = choices.list().get(i);
      choiceSizes[i] = new int[choice.count()];
      for (int option = 0; choice.hasSizes() && option < choice.count(); option++) {
        choiceSizes[i][option] = choice.size(option);
      }
    }
  }

  /** Enters a size and returns the index of its value in what {@link #values} returns. */
  public int slot(Size size) {
    Integer known = slots.get(size);
    if (known != null) {
      return known;
    }
    operations.add(operation(size));
    slots.put(size, operations.size() - 1);
    program = operations.toArray(int[][]::new);
    return operations.size() - 1;
  }

  private int[] operation(Size size) {
    if (size instanceof Size.OfChoice choice) {
      return new int[] {CHOICE, choices.positionOf(choice.choice()), 0};
    } else if (size instanceof Size.Plus plus) {
      return new int[] {PLUS, slot(plus.left()), slot(plus.right())};
    } else if (size instanceof Size.Times times) {
      return new int[] {TIMES, slot(times.left()), slot(times.right())};
    } else if (size instanceof Size.DividedBy quotient) {
      return new int[] {DIVIDED_BY, slot(quotient.dividend()), quotient.divisor()};
    } else if (size instanceof Size.RoundedTo rounded) {
      return new int[] {ROUNDED_TO, slot(rounded.size()), rounded.multiple()};
    } else if (size instanceof Size.Within within) {
      return new int[] {WITHIN, slot(within.size()), within.least(), within.most()};
    }
    return new int[] {CONSTANT, size.largest(), 0};
  }

  /** The values of all sizes entered so far, by slot. */
  public int[] values(Architecture architecture) {
    int[] values = new int[program.length];
    for (int i = 0; i < values.length; i++) {
      int[] operation = program[i];
      int first = operation[1];
      int second = operation[2];
      values[i] =
          switch (operation[0]) {
            case CHOICE -> choiceSizes[first][architecture.optionAt(first)];
            case PLUS -> values[first] + values[second];
            case TIMES -> values[first] * values[second];
            case DIVIDED_BY -> values[first] / second;
            case ROUNDED_TO -> Size.RoundedTo.round(values[first], second);
            case WITHIN -> Size.Within.limit(values[first], second, operation[3]);
            default -> first;
          };
    }
    return values;
  }
}
