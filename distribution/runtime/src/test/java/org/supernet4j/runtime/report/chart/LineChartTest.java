package org.supernet4j.runtime.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.runtime.report.number.Quantity;

class LineChartTest {
  private static final Axis UNIT = new Axis("unit", LinearScale.exactly(0, 1), Quantity.PLAIN);
  private static final List<Point> RISE = List.of(new Point(0, 0), new Point(1, 1));

  @Test
  void namesCurvesAtTheirEndsOnlyWhereThereIsRoom() {
    LineChart chart = new LineChart("t", "d", UNIT, UNIT, List.of(line("rise & fall", 0)), true);

    assertThat(chart.svg(Frame.WIDE)).contains(">rise &amp; fall</text>");
    assertThat(chart.svg(Frame.NARROW)).doesNotContain("rise &amp; fall</text>");
  }

  @Test
  void drawsCurvesFromTheLowerLeftToTheUpperRight() {
    String svg = new LineChart("t", "d", UNIT, UNIT, List.of(line("a", 0)), false).svg(Frame.WIDE);

    String path = svg.replaceAll("(?s).*class=\"curve\" d=\"M([^\"]*)\".*", "$1");
    String[] ends = path.split("L");
    assertThat(ends).hasSize(2);
    assertThat(coordinate(ends[0], 0)).isLessThan(coordinate(ends[1], 0));
    assertThat(coordinate(ends[0], 1)).isGreaterThan(coordinate(ends[1], 1));
  }

  @Test
  void tellsThePointsOfACurve() {
    Line line = new Line("a", "all of a", RISE, List.of(), List.of("first", "last"), 0);

    assertThat(new LineChart("t", "d", UNIT, UNIT, List.of(line), false).svg(Frame.NARROW))
        .contains("<title>all of a</title>", "<title>first</title>", "<title>last</title>");
  }

  @Test
  void curvesDifferInColourThenInDashes() {
    assertThat(line("a", 0).style()).isEqualTo("c0 d0");
    assertThat(line("a", 8).style()).isEqualTo("c8 d0");
    assertThat(line("a", 9).style()).isEqualTo("c0 d1");
    assertThat(line("a", 26).style()).isEqualTo("c8 d2");
  }

  private static Line line(String name, int index) {
    return new Line(name, name, RISE, List.of(), List.of(), index);
  }

  private static double coordinate(String point, int index) {
    return Double.parseDouble(point.trim().split(" ")[index]);
  }
}
