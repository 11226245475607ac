package org.supernet4j.datasets.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Index.atIndex;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.random.Randomness;

class CanvasTest {
  private static final int SIDE = Canvas.SIDE;

  private final Canvas canvas = new Canvas();
  private final Dice dice = new Dice(new Randomness(1).stream("canvas"));

  @Test
  void lineFillsThePixelsUnderThePenAndNoOthers() {
    canvas.line(new Point(5, 10), new Point(15, 10), 1, 1);
    int[] picture = picture();
    assertThat(picture[9 * SIDE + 10]).isEqualTo(255);
    assertThat(picture[10 * SIDE + 10]).isEqualTo(255);
    assertThat(picture[8 * SIDE + 10]).isZero();
    assertThat(picture[11 * SIDE + 10]).isZero();
    assertThat(picture[10 * SIDE + 17]).isZero();
  }

  @Test
  void edgesAreSmooth() {
    canvas.line(new Point(5, 10.25), new Point(15, 10.25), 1, 1);
    int[] picture = picture();
    assertThat(picture[11 * SIDE + 10]).isEqualTo(64);
    assertThat(picture[9 * SIDE + 10]).isEqualTo(191);
  }

  @Test
  void brighterInkShowsWhereLinesCross() {
    canvas.line(new Point(10, 5), new Point(10, 15), 1, 0.8);
    canvas.line(new Point(5, 10), new Point(15, 10), 1, 0.4);
    int[] picture = picture();
    assertThat(picture[10 * SIDE + 10]).isEqualTo(204);
    assertThat(picture[10 * SIDE + 14]).isEqualTo(102);
  }

  @Property(tries = 200)
  void brightnessGrowsWithThePen(
      @ForAll @DoubleRange(min = 0, max = SIDE) double x,
      @ForAll @DoubleRange(min = 0, max = SIDE) double y) {
    Canvas thin = new Canvas();
    Canvas thick = new Canvas();
    thin.line(new Point(x, y), new Point(y, x), 0.7, 1);
    thick.line(new Point(x, y), new Point(y, x), 1.4, 1);
    int[] less = picture(thin);
    int[] more = picture(thick);
    for (int pixel = 0; pixel < less.length; pixel++) {
      assertThat(more[pixel]).isGreaterThanOrEqualTo(less[pixel]);
    }
  }

  @Test
  void whatLiesOutsideIsNotDrawn() {
    canvas.line(new Point(-20, -20), new Point(-10, 50), 3, 1);
    canvas.line(new Point(200, 10), new Point(300, 10), 3, 1);
    assertThat(picture()).containsOnly(0);
  }

  @Test
  void blurSpreadsADotOverItsNeighbours() {
    canvas.line(new Point(10.5, 10.5), new Point(10.5, 10.5), 0.5, 0.9);
    canvas.blur(1);
    int[] picture = picture();
    for (int row = 9; row <= 11; row++) {
      assertThat(picture).contains(26, atIndex(row * SIDE + 9));
    }
    assertThat(picture[10 * SIDE + 12]).isZero();
  }

  @Test
  void noiseAndGroundStayWithinBytes() {
    canvas.line(new Point(0, 0), new Point(SIDE, SIDE), 3, 1);
    byte[] into = new byte[SIDE * SIDE + 2];
    canvas.develop(dice, 0.2, 0.3, into, 1);
    assertThat(into[0]).isZero();
    assertThat(into[SIDE * SIDE + 1]).isZero();
    long dark = 0;
    for (int column = 12; column < SIDE; column++) {
      dark += Byte.toUnsignedInt(into[1 + column]);
    }
    assertThat(dark / 16).isBetween(20L, 90L);
  }

  private int[] picture() {
    return picture(canvas);
  }

  private int[] picture(Canvas drawn) {
    byte[] bytes = new byte[SIDE * SIDE];
    drawn.develop(dice, 0, 0, bytes, 0);
    int[] picture = new int[bytes.length];
    for (int pixel = 0; pixel < picture.length; pixel++) {
      picture[pixel] = Byte.toUnsignedInt(bytes[pixel]);
    }
    return picture;
  }
}
