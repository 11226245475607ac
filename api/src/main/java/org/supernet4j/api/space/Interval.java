package org.supernet4j.api.space;

/**
 * Bounds of a size by interval arithmetic on the bounds of its operands.
 *
 * @param least no value is smaller
 * @param most no value is larger
 * @param rising whether no larger option of any choice makes the value smaller
 * @param falling whether no larger option of any choice makes the value larger
 * @param proven whether the intervals alone show that neither the size nor one that it is made of
 *     is negative, too large or undefined for any architecture
 */
record Interval(int least, int most, boolean rising, boolean falling, boolean proven) {

  static Interval ofConstant(int value) {
    return new Interval(value, value, true, true, true);
  }

  /** The bounds of a choice among sizes, which ascend. */
  static Interval ofChoice(Choice choice) {
    return new Interval(
        choice.size(0), choice.size(choice.count() - 1), true, choice.count() == 1, true);
  }

  static Interval of(Operator operator, Interval left, Interval right) {
    boolean falls = operator.fallsWithRight();
    long least = operator.apply(left.least, falls ? right.most : right.least);
    int smallest = falls ? right.least : right.most;
    boolean undefined = operator == Operator.DIVIDED_BY && smallest == 0;
    long most = operator.apply(left.most, undefined ? 1 : smallest);
    return new Interval(
        clamp(least),
        clamp(most),
        left.rising && (falls ? right.falling : right.rising),
        left.falling && (falls ? right.rising : right.falling),
        left.proven
            && right.proven
            && !undefined
            && Operator.isSize(least)
            && Operator.isSize(most));
  }

  private static int clamp(long bound) {
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, bound));
  }

  /**
   * Whether both bounds are values of architectures: those where every choice takes its first or
   * its last option, as then all operands are at the bound that decides.
   */
  boolean isReachedAtExtremes() {
    return proven && (rising || falling);
  }
}
