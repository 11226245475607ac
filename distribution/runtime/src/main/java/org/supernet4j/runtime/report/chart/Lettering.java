package org.supernet4j.runtime.report.chart;

/** Sizes of letters, as far as they can be known without drawing them. */
public final class Lettering {
  /** Height of a line of text in a chart, in pixels. */
  static final double LINE = 14;

  private static final double WIDTH = 7.2;

  private Lettering() {}

  /** The width of a text in a chart, in pixels, rather too large than too small. */
  public static double width(String text) {
    return text.length() * WIDTH;
  }

  /** A text, or its end after an ellipsis if it is wider than this, in pixels. */
  public static String fitted(String text, double width) {
    int letters = Math.max(1, (int) (width / WIDTH));
    return text.length() <= letters ? text : "…" + text.substring(text.length() - letters + 1);
  }
}
