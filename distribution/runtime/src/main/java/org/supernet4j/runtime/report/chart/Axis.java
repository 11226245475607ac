package org.supernet4j.runtime.report.chart;

import org.supernet4j.runtime.report.number.Quantity;

/**
 * One direction of a chart.
 *
 * @param label what it shows
 * @param scale where figures lie
 * @param quantity how figures are written
 */
public record Axis(String label, Scale scale, Quantity quantity) {
  private static final double WIDE_RATIO = 20;
  private static final double WIDE_ERROR_RATIO = 4;

  /** An axis for all figures between two, with the scale that shows them best. */
  public static Axis over(String label, Quantity quantity, double least, double greatest) {
    Scale scale;
    if (quantity == Quantity.SHARE && (1 - least) / (1 - greatest) > WIDE_ERROR_RATIO) {
      scale = AccuracyScale.over(least, greatest);
    } else if (quantity != Quantity.SHARE && least > 0 && greatest / least > WIDE_RATIO) {
      scale = LogScale.over(least, greatest);
    } else {
      scale = LinearScale.over(least, greatest);
    }
    return new Axis(label, scale, quantity);
  }

  /** The label of a mark. */
  String text(Scale.Tick tick) {
    return quantity.tick(tick.value(), tick.step());
  }
}
