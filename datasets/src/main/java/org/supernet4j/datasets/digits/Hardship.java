package org.supernet4j.datasets.digits;

/**
 * How strongly images are disturbed, all of it derived from one number.
 *
 * @param difficulty from 0, clean and upright, to 1, barely legible
 */
record Hardship(double difficulty) {
  /** Deviation of the rotation in radians. */
  double turn() {
    return 0.03 + 0.26 * difficulty;
  }

  /** Deviation of the slant: columns per row. */
  double slant() {
    return 0.05 + 0.3 * difficulty;
  }

  /** Smallest height of a digit in pixels. */
  double smallest() {
    return 19 - 7 * difficulty;
  }

  /** Largest height of a digit in pixels. */
  double largest() {
    return 20 + 3 * difficulty;
  }

  /** Smallest ratio of width to height. */
  double narrowest() {
    return 0.9 - 0.35 * difficulty;
  }

  /** Largest shift from the centre in pixels, across and down. */
  double shift() {
    return 0.5 + 4 * difficulty;
  }

  /** Deviation of each wave of the elastic displacement, as a share of the digit's height. */
  double bend() {
    return 0.01 + 0.06 * difficulty;
  }

  /** Smallest half width of the pen in pixels. */
  double thinnest() {
    return 1.0 - 0.45 * difficulty;
  }

  /** Largest half width of the pen in pixels. */
  double thickest() {
    return 1.4 + 0.5 * difficulty;
  }

  /** Smallest brightness of the ink. */
  double faintest() {
    return 0.95 - 0.55 * difficulty;
  }

  /** Deviation of the noise of a pixel. */
  double noise() {
    return 0.01 + 0.16 * difficulty;
  }

  /** Largest brightness of the ground. */
  double ground() {
    return 0.25 * difficulty;
  }

  /** Probability of each further speck or line; they are drawn until this fails. */
  double clutter() {
    return 0.85 * difficulty;
  }

  /** Probability that a neighbouring digit reaches into the image, for each side. */
  double neighbour() {
    return 0.6 * difficulty;
  }
}
