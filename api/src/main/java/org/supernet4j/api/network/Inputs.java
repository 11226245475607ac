package org.supernet4j.api.network;

import java.util.List;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.tensor.Shape;

/** Checks of what a layer is given. */
final class Inputs {
  private Inputs() {}

  static Shape one(String layer, List<Shape> inputs) {
    if (inputs.size() != 1) {
      throw new IllegalArgumentException(layer + " takes one input, found " + inputs.size());
    }
    return inputs.get(0);
  }

  static Shape image(String layer, List<Shape> inputs) {
    Shape input = one(layer, inputs);
    if (!input.isImage()) {
      throw new IllegalArgumentException(
          layer + " takes [height, width, channels], found [" + input + "]");
    }
    return input;
  }

  static List<Shape> shapes(List<Expression> inputs) {
    return inputs.stream().map(Expression::shape).toList();
  }
}
