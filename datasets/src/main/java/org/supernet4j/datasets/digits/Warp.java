package org.supernet4j.datasets.digits;

import java.util.List;
import java.util.stream.Stream;

/**
 * Maps the box of a glyph onto a canvas: first a smooth elastic displacement, then an affine map.
 * The displacement is a sum of plane waves, a cheap form of the random fields of Simard, Steinkraus
 * and Platt (2003).
 */
final class Warp {
  private static final int WAVES = 4;
  private static final double WIDEST = 1.05;

  private final List<Wave> waves;
  private final double xx;
  private final double xy;
  private final double yx;
  private final double yy;
  private final double centreX;
  private final double centreY;

  /**
   * A random map.
   *
   * @param hardship how strong the distortions are
   * @param centreX column of the canvas where the box's centre comes to lie, before shifting
   * @param centreY row of the canvas, likewise
   */
  Warp(Dice dice, Hardship hardship, double centreX, double centreY) {
    double turn = dice.normal() * hardship.turn();
    double slant = dice.normal() * hardship.slant();
    double height = dice.between(hardship.smallest(), hardship.largest());
    double width = height * dice.between(hardship.narrowest(), WIDEST);
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    this.xx = width * cos;
    this.xy = height * (slant * cos - sin);
    this.yx = width * sin;
    this.yy = height * (slant * sin + cos);
    this.centreX = centreX + dice.within(hardship.shift());
    this.centreY = centreY + dice.within(hardship.shift());
    this.waves = Stream.generate(() -> Wave.random(dice, hardship.bend())).limit(WAVES).toList();
  }

  /** Where a point of the box lies on the canvas, in pixels. */
  Point map(Point point) {
    double x = point.x() - 0.5;
    double y = point.y() - 0.5;
    double bentX = x;
    double bentY = y;
    for (Wave wave : waves) {
      double height = StrictMath.sin(wave.alongX * x + wave.alongY * y + wave.phase);
      bentX += wave.pushX * height;
      bentY += wave.pushY * height;
    }
    return new Point(xx * bentX + xy * bentY + centreX, yx * bentX + yy * bentY + centreY);
  }

  /** Pushes points to and fro; angles in radians, across and down the whole box. */
  private record Wave(double alongX, double alongY, double phase, double pushX, double pushY) {
    private static final double STEEPEST = 8;

    static Wave random(Dice dice, double bend) {
      return new Wave(
          dice.within(STEEPEST),
          dice.within(STEEPEST),
          dice.within(Math.PI),
          dice.normal() * bend,
          dice.normal() * bend);
    }
  }
}
