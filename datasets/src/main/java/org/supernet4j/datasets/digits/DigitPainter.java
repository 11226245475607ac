package org.supernet4j.datasets.digits;

import java.util.List;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.random.Randomness;

/**
 * Draws the images of the data set. An image and its label depend on nothing but the seed, the
 * difficulty, the split and the image's index.
 *
 * @param randomness the seed
 * @param hardship how hard the images are to read
 */
record DigitPainter(Randomness randomness, Hardship hardship) {
  /** The number of digits. */
  static final int DIGITS = 10;

  private static final double CENTRE = Canvas.SIDE / 2.0;

  /**
   * The digit at an index. Every ten images in a row, from a multiple of ten on, hold every digit
   * once.
   */
  int label(Split split, int index) {
    Dice dice = dice("digits-order", split, index / DIGITS);
    int[] order = new int[DIGITS];
    for (int digit = 1; digit < DIGITS; digit++) {
      int place = dice.oneOf(digit + 1);
      order[digit] = order[place];
      order[place] = digit;
    }
    return order[index % DIGITS];
  }

  /** Writes the image at an index, 28 x 28 bytes, into an array. */
  void paint(Split split, int index, byte[] into, int offset) {
    Dice dice = dice("digits-image", split, index);
    Canvas canvas = new Canvas();
    double ink = dice.between(hardship.faintest(), 1);
    write(canvas, dice, label(split, index), CENTRE, ink);
    for (int side = -1; side <= 1; side += 2) {
      if (dice.chance(hardship.neighbour())) {
        double away = side * dice.between(16, 21);
        write(canvas, dice, dice.oneOf(DIGITS), CENTRE + away, ink * dice.between(0.5, 1));
      }
    }
    while (dice.chance(hardship.clutter())) {
      scratch(canvas, dice, ink * dice.between(0.3, 1));
    }
    canvas.blur(dice.between(0, 0.5));
    canvas.develop(dice, hardship.noise(), hardship.ground(), into, offset);
  }

  private void write(Canvas canvas, Dice dice, int digit, double centreX, double ink) {
    List<Glyph> variants = Glyphs.of(digit);
    Glyph glyph = variants.get(dice.oneOf(variants.size()));
    Warp warp = new Warp(dice, hardship, centreX, CENTRE);
    double pen = dice.between(hardship.thinnest(), hardship.thickest());
    for (List<Point> stroke : glyph.strokes()) {
      double pressure = pen * dice.between(0.8, 1.1);
      double change = pen * dice.within(0.25) / stroke.size();
      Point from = warp.map(stroke.get(0));
      for (int point = 1; point < stroke.size(); point++) {
        Point to = warp.map(stroke.get(point));
        pressure += change;
        canvas.line(from, to, pressure, ink);
        from = to;
      }
    }
  }

  /** A speck or a short line anywhere. */
  private static void scratch(Canvas canvas, Dice dice, double ink) {
    Point from = new Point(dice.between(0, Canvas.SIDE), dice.between(0, Canvas.SIDE));
    double length = dice.chance(0.5) ? 1 : 7;
    Point to = new Point(from.x() + dice.within(length), from.y() + dice.within(length));
    canvas.line(from, to, dice.between(0.3, 1), ink);
  }

  private Dice dice(String purpose, Split split, int index) {
    return new Dice(randomness.stream(purpose + '-' + split.name(), index));
  }
}
