package org.supernet4j.datasets.digits;

/** A small grey picture that a soft pen draws on; brightness is 0 for black to 1 for white. */
final class Canvas {
  /** Rows and columns. */
  static final int SIDE = 28;

  private double[] pixels = new double[SIDE * SIDE];

  /**
   * Draws a straight line with round ends whose edges are smoothed over one pixel. Where lines
   * cross, the brighter one shows.
   *
   * @param from its beginning, in pixels from the top left corner
   * @param to its end; a dot where it equals the beginning
   * @param halfWidth half the width of the pen in pixels
   * @param brightness of the ink
   */
  void line(Point from, Point to, double halfWidth, double brightness) {
    double reach = halfWidth + 0.5;
    int left = clamp(Math.min(from.x(), to.x()) - reach);
    int right = clamp(Math.max(from.x(), to.x()) + reach);
    int top = clamp(Math.min(from.y(), to.y()) - reach);
    int bottom = clamp(Math.max(from.y(), to.y()) + reach);
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        double cover = reach - distance(column + 0.5, row + 0.5, from, to);
        int pixel = row * SIDE + column;
        pixels[pixel] = Math.max(pixels[pixel], brightness * Math.min(cover, 1));
      }
    }
  }

  /** Mixes every pixel with the mean of its eight neighbours and itself. */
  void blur(double share) {
    double[] blurred = new double[pixels.length];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        int pixel = row * SIDE + column;
        blurred[pixel] = (1 - share) * pixels[pixel] + share * mean(row, column);
      }
    }
    pixels = blurred;
  }

  /** Adds noise and an even slope of brightness, and writes the picture as bytes. */
  void develop(Dice dice, double noise, double ground, byte[] into, int offset) {
    double middle = ground / 2;
    double across = dice.within(middle) / SIDE;
    double down = dice.within(middle) / SIDE;
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        int pixel = row * SIDE + column;
        double base = middle + across * (column - SIDE / 2) + down * (row - SIDE / 2);
        double value = base + (1 - base) * pixels[pixel] + noise * dice.normal();
        into[offset + pixel] = (byte) Math.round(255 * Math.min(Math.max(value, 0), 1));
      }
    }
  }

  private double mean(int row, int column) {
    double sum = 0;
    for (int y = Math.max(row - 1, 0); y <= Math.min(row + 1, SIDE - 1); y++) {
      for (int x = Math.max(column - 1, 0); x <= Math.min(column + 1, SIDE - 1); x++) {
        sum += pixels[y * SIDE + x];
      }
    }
    return sum / 9;
  }

  private static double distance(double x, double y, Point from, Point to) {
    double alongX = to.x() - from.x();
    double alongY = to.y() - from.y();
    double length = alongX * alongX + alongY * alongY;
    double share = length == 0 ? 0 : ((x - from.x()) * alongX + (y - from.y()) * alongY) / length;
    double nearest = Math.min(Math.max(share, 0), 1);
    double offX = x - from.x() - nearest * alongX;
    double offY = y - from.y() - nearest * alongY;
    return Math.sqrt(offX * offX + offY * offY);
  }

  private static int clamp(double position) {
    return (int) Math.min(Math.max(Math.ceil(position - 0.5), 0), SIDE);
  }
}
