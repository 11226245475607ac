package org.supernet4j.searchers;

import org.apiguardian.api.API;

/** Checks numbers of one configuration against each other. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Numbers {
  private Numbers() {}

  /**
   * Throws where a number is above another one, naming both settings.
   *
   * @throws IllegalArgumentException if {@code value > most}
   */
  public static void requireAtMost(String setting, int value, String bound, int most) {
    if (value > most) {
      throw new IllegalArgumentException(
          setting
              + " = "
              + value
              + " is above "
              + bound
              + " = "
              + most
              + "; lower "
              + setting
              + " or raise "
              + bound);
    }
  }
}
