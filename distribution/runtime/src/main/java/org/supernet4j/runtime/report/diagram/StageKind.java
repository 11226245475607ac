package org.supernet4j.runtime.report.diagram;

import org.supernet4j.runtime.naming.KebabCase;

/** What a stage does, told apart by colour. */
public enum StageKind {
  /** Brings the image into shape. */
  INPUT,
  /** A convolution. */
  CONVOLUTION,
  /** A depthwise convolution. */
  DEPTHWISE,
  /** Fewer or other positions. */
  POOLING,
  /** A dense layer. */
  DENSE,
  /** Several values made one. */
  COMBINATION,
  /** A normalisation, nonlinearity or dropout that stands alone. */
  OTHER;

  /** Its class in the style sheet. */
  public String style() {
    return "stage-" + KebabCase.of(this);
  }
}
