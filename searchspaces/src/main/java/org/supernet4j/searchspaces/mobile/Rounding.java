package org.supernet4j.searchspaces.mobile;

import org.supernet4j.api.space.Size;

/** The channel rounding of the MobileNet family. */
final class Rounding {
  /** What numbers of channels are multiples of. */
  static final int MULTIPLE = 8;

  private Rounding() {}

  /** A number of channels near a wanted one. */
  static int channels(double wanted) {
    return Size.of((int) wanted).roundedTo(MULTIPLE).largest();
  }
}
