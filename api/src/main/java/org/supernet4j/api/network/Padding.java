package org.supernet4j.api.network;

import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;

/** How windows treat the border of a feature map. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Padding {
  /** Zeros around the border, so that stride 1 keeps the extent; extra zeros go to the end. */
  SAME,
  /** No padding: only windows that fit. */
  VALID;

  /** The extent that windows of a kernel at a stride make of an input extent. */
  public Size output(Size input, Size kernel, int stride) {
    if (this == SAME) {
      return input.plus(stride - 1).dividedBy(stride);
    }
    if (!input.isConstant() || !kernel.isConstant()) {
      throw new IllegalArgumentException(
          "padding VALID needs a constant extent and kernel, found " + input + " and " + kernel);
    }
    if (kernel.largest() > input.largest()) {
      throw new IllegalArgumentException(
          "a kernel of " + kernel + " does not fit an extent of " + input + " without padding");
    }
    return Size.of((input.largest() - kernel.largest()) / stride + 1);
  }
}
