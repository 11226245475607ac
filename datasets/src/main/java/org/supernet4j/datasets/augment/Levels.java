package org.supernet4j.datasets.augment;

/** What levels from 0 to 10 mean as arguments of operations. */
final class Levels {
  private static final double HIGHEST = 10;
  private static final double LARGEST_ANGLE = 30;
  private static final double LARGEST_SHEAR = 0.3;
  private static final double LARGEST_SHIFT = 0.45;
  private static final double LARGEST_ENHANCEMENT = 0.9;
  private static final double LARGEST_ADDITION = 110;
  private static final double POSTERIZED_BITS = 4;
  private static final double VALUES = 256;

  private Levels() {}

  /**
   * The argument in AutoAugment's policies. Not every operation grows stronger with the level: a
   * low one posterizes most, down to black at levels below 2.5, and solarizes most.
   *
   * @param negated whether rotations, shears and shifts go the other way
   */
  static double ofPolicy(Operation operation, double level, boolean negated) {
    double share = level / HIGHEST;
    return switch (operation) {
      case POSTERIZE -> Math.floor(share * POSTERIZED_BITS);
      case SOLARIZE -> Math.floor(share * VALUES);
      case COLOR, CONTRAST, BRIGHTNESS, SHARPNESS -> 0.1 + share * 2 * LARGEST_ENHANCEMENT;
      default -> growing(operation, level, negated);
    };
  }

  /**
   * The argument where a higher level always changes more, and level 0 nothing.
   *
   * @param negated whether rotations, shears, shifts and enhancements go the other way
   */
  static double growing(Operation operation, double level, boolean negated) {
    double share = level / HIGHEST;
    double sign = negated ? -1 : 1;
    return switch (operation) {
      case ROTATE -> sign * share * LARGEST_ANGLE;
      case SHEAR_X, SHEAR_Y -> sign * share * LARGEST_SHEAR;
      case TRANSLATE_X, TRANSLATE_Y -> sign * share * LARGEST_SHIFT;
      case COLOR, CONTRAST, BRIGHTNESS, SHARPNESS -> 1 + sign * share * LARGEST_ENHANCEMENT;
      case POSTERIZE -> Byte.SIZE - Math.rint(share * POSTERIZED_BITS);
      case SOLARIZE -> Math.floor((1 - share) * VALUES);
      case SOLARIZE_ADD -> Math.floor(share * LARGEST_ADDITION);
      case AUTO_CONTRAST, EQUALIZE, INVERT -> 0;
    };
  }
}
