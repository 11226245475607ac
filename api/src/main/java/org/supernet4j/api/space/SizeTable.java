package org.supernet4j.api.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Many sizes evaluated together: each distinct subexpression once, without looking anything up by
 * name. Built once for a network and then asked for many architectures; safe for use by many
 * threads once no more sizes are entered.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SizeTable {
  private final Choices choices;
  private final Map<Size, Integer> slots = new HashMap<>();
  private final List<Size> sizes = new ArrayList<>();
  private volatile Program program;

  /** An empty table for architectures of these choices. */
  public SizeTable(Choices choices) {
    this.choices = choices;
  }

  /**
   * Enters a size and returns the index of its value in what {@link #values} returns.
   *
   * @throws IllegalArgumentException if it depends on a choice that is not among the table's
   */
  public int slot(Size size) {
    Traversal.operandsFirst(size, slots::containsKey, this::enter);
    return slots.get(size);
  }

  private void enter(Size size) {
    size.asChoice().ifPresent(choices::positionOf);
    slots.put(size, sizes.size());
    sizes.add(size);
    program = null;
  }

  /**
   * The values of all sizes entered so far, by slot.
   *
   * @throws ArithmeticException naming the size and the architecture, if one of them is negative,
   *     above the largest {@code int} or divided by 0
   */
  public int[] values(Architecture architecture) {
    Program current = program;
    if (current == null) {
      current = new Program(choices, sizes, slots);
      program = current;
    }
    return current.run(architecture);
  }

  /** The sizes entered so far as arrays, so that no object is looked at for an architecture. */
  private static final class Program {
    private final List<Size> sizes;

    /** By slot; 0 where the value is not constant. */
    private final int[] constants;

    /** Slot, position of the choice, and its sizes by option, for each choice. */
    private final int[][] reads;

    private final Operator[] operators;

    /** Slot, and slots of the operands, for each operator. */
    private final int[] steps;

    Program(Choices choices, List<Size> entered, Map<Size, Integer> slots) {
      sizes = List.copyOf(entered);
      constants = new int[sizes.size()];
      List<int[]> ofChoices = new ArrayList<>();
      List<Operator> joins = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      for (int slot = 0; slot < constants.length; slot++) {
        Size size = sizes.get(slot);
        if (size.operator() != null) {
          joins.add(size.operator());
          places.addAll(List.of(slot, slots.get(size.left()), slots.get(size.right())));
        } else if (size.isConstant()) {
          constants[slot] = size.interval().least();
        } else {
          ofChoices.add(read(slot, choices, size.asChoice().orElseThrow()));
        }
      }
      reads = ofChoices.toArray(int[][]::new);
      operators = joins.toArray(Operator[]::new);
      steps = places.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] read(int slot, Choices choices, Choice choice) {
      int[] read = new int[2 + choice.count()];
      read[0] = slot;
      read[1] = choices.positionOf(choice);
      for (int option = 0; option < choice.count(); option++) {
        read[2 + option] = choice.size(option);
      }
      return read;
    }

    int[] run(Architecture architecture) {
      int[] values = constants.clone();
      for (int[] read : reads) {
        values[read[0]] = read[2 + architecture.optionAt(read[1])];
      }
      for (int i = 0; i < operators.length; i++) {
        int slot = steps[3 * i];
        int left = values[steps[3 * i + 1]];
        int right = values[steps[3 * i + 2]];
        long value = operators[i].apply(left, right);
        if (!Operator.isSize(value)) {
          throw Operator.fault(sizes.get(slot), left, right, architecture);
        }
        values[slot] = (int) value;
      }
      return values;
    }
  }
}
