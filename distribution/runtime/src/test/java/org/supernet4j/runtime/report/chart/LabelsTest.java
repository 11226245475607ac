package org.supernet4j.runtime.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.supernet4j.runtime.report.number.Quantity;

class LabelsTest {
  private static final Axis UNIT = new Axis("unit", LinearScale.exactly(0, 1), Quantity.PLAIN);
  private static final Pattern NAME =
      Pattern.compile("<text[^>]* x=\"([0-9.]+)\" y=\"([0-9.]+)\">");

  @Property
  void namesAtTheEndsOfCurvesKeepALineApart(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 300) Double> ends) {
    double[] places = ends.stream().mapToDouble(Double::doubleValue).sorted().toArray();

    EndLabels.spread(places, 0, 300);

    for (int i = 0; i < places.length; i++) {
      assertThat(places[i]).isBetween(0.0, 300.0);
      if (i > 0) {
        assertThat(places[i] - places[i - 1]).isGreaterThanOrEqualTo(Lettering.LINE - 1e-9);
      }
    }
  }

  @Test
  void namesFarApartStayWhereTheyAre() {
    double[] places = {10, 100, 200};

    EndLabels.spread(places, 0, 300);

    assertThat(places).containsExactly(10, 100, 200);
  }

  @Test
  void namesOfMarksAreLeftOutWhereThereIsNoRoom() {
    assertThat(names(IntStream.range(0, 9).mapToObj(i -> dot(i / 8.0, i / 8.0)).toList()))
        .as("marks on a diagonal")
        .isEqualTo(9);
    assertThat(names(IntStream.range(0, 100).mapToObj(i -> dot(0.5, 0.5)).toList()))
        .as("marks upon each other")
        .isEqualTo(2);
  }

  @Test
  void longTextsKeepTheirEnd() {
    assertThat(Lettering.fitted("stage-1/conv", 1000)).isEqualTo("stage-1/conv");
    assertThat(Lettering.fitted("stage-1/conv", Lettering.width("123456"))).isEqualTo("…/conv");
    assertThat(Lettering.fitted("stage-1/conv", 0)).isEqualTo("…");
  }

  private static Dot dot(double x, double y) {
    return new Dot(new Point(x, y), "(1, 2)", "hover", Dot.Kind.PLAIN);
  }

  private static long names(List<Dot> dots) {
    String svg = new ScatterChart("t", "d", UNIT, UNIT, dots, List.of()).svg(Frame.WIDE);
    return NAME.matcher(svg.substring(svg.indexOf("class=\"names\""))).results().count();
  }
}
