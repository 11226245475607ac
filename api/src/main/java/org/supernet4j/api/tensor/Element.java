package org.supernet4j.api.tensor;

import java.util.Locale;
import org.apiguardian.api.API;

/** What an element of a tensor is. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Element {
  /** An unsigned byte, 0 to 255, such as a channel of a pixel. */
  BYTE,
  /** A signed 32-bit integer, such as a class or the number of a word. */
  INT,
  /** True or false, what comparisons give. */
  BOOL,
  /** A real number: single precision in engines, double precision in the reference. */
  FLOAT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
