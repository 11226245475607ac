package org.supernet4j.runtime.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SvgTest {
  @Test
  void escapesTextsAndAttributesAndEndsWhatItBegan() {
    String markup =
        new Svg().open("g", "class", "a\"<b>").element("text", "1 < 2 & \"3\"", "x", 1.25).markup();

    assertThat(markup)
        .isEqualTo(
            "<g class=\"a&quot;&lt;b&gt;\">"
                + "<text x=\"1.2\">1 &lt; 2 &amp; &quot;3&quot;</text></g>");
  }

  @Test
  void writesCoordinatesShortly() {
    assertThat(Svg.number(3)).isEqualTo("3");
    assertThat(Svg.number(-0.01)).isEqualTo("0");
    assertThat(Svg.number(12.345)).isEqualTo("12.3");
  }
}
