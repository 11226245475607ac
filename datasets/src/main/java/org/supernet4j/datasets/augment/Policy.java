package org.supernet4j.datasets.augment;

import static org.supernet4j.datasets.augment.Operation.AUTO_CONTRAST;
import static org.supernet4j.datasets.augment.Operation.COLOR;
import static org.supernet4j.datasets.augment.Operation.EQUALIZE;
import static org.supernet4j.datasets.augment.Operation.INVERT;
import static org.supernet4j.datasets.augment.Operation.POSTERIZE;
import static org.supernet4j.datasets.augment.Operation.ROTATE;
import static org.supernet4j.datasets.augment.Operation.SHEAR_X;
import static org.supernet4j.datasets.augment.Operation.SHEAR_Y;
import static org.supernet4j.datasets.augment.Operation.SOLARIZE;
import static org.supernet4j.datasets.augment.Operation.SOLARIZE_ADD;
import static org.supernet4j.datasets.augment.Operation.TRANSLATE_Y;

import java.util.List;

/** Policies that AutoAugment found. */
final class Policy {
  /** ImageNet's policy v0 (Cubuk et al., 2019): pairs of steps, one of which is drawn. */
  static final List<List<PolicyStep>> V0 =
      List.of(
          List.of(step(EQUALIZE, 0.8, 1), step(SHEAR_Y, 0.8, 4)),
          List.of(step(COLOR, 0.4, 9), step(EQUALIZE, 0.6, 3)),
          List.of(step(COLOR, 0.4, 1), step(ROTATE, 0.6, 8)),
          List.of(step(SOLARIZE, 0.8, 3), step(EQUALIZE, 0.4, 7)),
          List.of(step(SOLARIZE, 0.4, 2), step(SOLARIZE, 0.6, 2)),
          List.of(step(COLOR, 0.2, 0), step(EQUALIZE, 0.8, 8)),
          List.of(step(EQUALIZE, 0.4, 8), step(SOLARIZE_ADD, 0.8, 3)),
          List.of(step(SHEAR_X, 0.2, 9), step(ROTATE, 0.6, 8)),
          List.of(step(COLOR, 0.6, 1), step(EQUALIZE, 1.0, 2)),
          List.of(step(INVERT, 0.4, 9), step(ROTATE, 0.6, 0)),
          List.of(step(EQUALIZE, 1.0, 9), step(SHEAR_Y, 0.6, 3)),
          List.of(step(COLOR, 0.4, 7), step(EQUALIZE, 0.6, 0)),
          List.of(step(POSTERIZE, 0.4, 6), step(AUTO_CONTRAST, 0.4, 7)),
          List.of(step(SOLARIZE, 0.6, 8), step(COLOR, 0.6, 9)),
          List.of(step(SOLARIZE, 0.2, 4), step(ROTATE, 0.8, 9)),
          List.of(step(ROTATE, 1.0, 7), step(TRANSLATE_Y, 0.8, 9)),
          List.of(step(SHEAR_X, 0.0, 0), step(SOLARIZE, 0.8, 4)),
          List.of(step(SHEAR_Y, 0.8, 0), step(COLOR, 0.6, 4)),
          List.of(step(COLOR, 1.0, 0), step(ROTATE, 0.6, 2)),
          List.of(step(EQUALIZE, 0.8, 4), step(EQUALIZE, 0.0, 8)),
          List.of(step(EQUALIZE, 1.0, 4), step(AUTO_CONTRAST, 0.6, 2)),
          List.of(step(SHEAR_Y, 0.4, 7), step(SOLARIZE_ADD, 0.6, 7)),
          List.of(step(POSTERIZE, 0.8, 2), step(SOLARIZE, 0.6, 10)),
          List.of(step(SOLARIZE, 0.6, 8), step(EQUALIZE, 0.6, 1)),
          List.of(step(COLOR, 0.8, 6), step(ROTATE, 0.4, 5)));

  private Policy() {}

  private static PolicyStep step(Operation operation, double probability, double level) {
    return new PolicyStep(operation, probability, level);
  }
}
