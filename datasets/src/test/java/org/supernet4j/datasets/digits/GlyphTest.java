package org.supernet4j.datasets.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlyphTest {
  @Test
  void lineOfTwoPointsIsStraight() {
    List<Point> line = Glyph.parse("10,20 70,80").strokes().get(0);
    assertThat(line.get(0)).isEqualTo(new Point(0.1, 0.2));
    assertThat(line.get(line.size() - 1)).isEqualTo(new Point(0.7, 0.8));
    assertThat(line)
        .allSatisfy(point -> assertThat(point.y() - point.x()).isCloseTo(0.1, within(1e-9)));
  }

  @Test
  void semicolonLiftsThePen() {
    assertThat(Glyph.parse("0,0 10,10; 20,20 30,30; 40,40 50,50").strokes()).hasSize(3);
  }

  @Test
  void curvePassesThroughItsPoints() {
    assertThat(Glyph.parse("0,50 50,0 100,50").strokes().get(0)).contains(new Point(0.5, 0));
  }

  @Test
  void curveIsRoundAndCornerIsSharp() {
    assertThat(overshoot("0,0 50,0 60,60")).isGreaterThan(0.01);
    assertThat(overshoot("0,0 50,0! 60,60")).isZero();
  }

  @Test
  void everyDigitIsWrittenInSeveralWaysWithinItsBox() {
    for (int digit = 0; digit < 10; digit++) {
      List<Glyph> ways = Glyphs.of(digit);
      assertThat(ways).as("ways to write %s", digit).hasSizeGreaterThanOrEqualTo(3);
      for (Glyph way : ways) {
        assertThat(way.strokes().stream().flatMap(List::stream))
            .as("points of %s", digit)
            .allMatch(point -> point.x() > 0.1 && point.x() < 0.9)
            .allMatch(point -> point.y() > -0.05 && point.y() < 1.05);
      }
    }
  }

  /** How far a line leaves the top edge upwards. */
  private static double overshoot(String text) {
    return Glyph.parse(text).strokes().get(0).stream().mapToDouble(p -> -p.y()).max().orElseThrow();
  }
}
