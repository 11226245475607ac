package org.supernet4j.runtime.report.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes SVG markup; texts and attributes are escaped. */
public final class Svg {
  private final StringBuilder markup = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * A drawing of a size in pixels that scales with its surroundings.
   *
   * @param title names the drawing, for those who cannot see it too
   * @param description says what is to be seen
   */
  public static Svg drawing(double width, double height, String title, String description) {
    return new Svg()
        .open(
            "svg",
            "viewBox",
            "0 0 " + number(width) + " " + number(height),
            "role",
            "img",
            "aria-label",
            title + ". " + description)
        .element("title", title)
        .element("desc", description);
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  public Svg open(String name, Object... attributes) {
    begin(name, attributes);
    markup.append('>');
    open.push(name);
    return this;
  }

  /** Ends the element begun last. */
  public Svg close() {
    markup.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element without content. */
  public Svg leaf(String name, Object... attributes) {
    begin(name, attributes);
    markup.append("/>");
    return this;
  }

  /** An element with a text. */
  public Svg element(String name, String text, Object... attributes) {
    open(name, attributes);
    markup.append(escaped(text));
    return close();
  }

  /** The markup, with all elements ended. */
  public String markup() {
    while (!open.isEmpty()) {
      close();
    }
    return markup.toString();
  }

  private void begin(String name, Object... attributes) {
    markup.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      String text =
          value instanceof Number figure ? number(figure.doubleValue()) : value.toString();
      markup.append(' ').append(attributes[i]).append("=\"").append(escaped(text)).append('"');
    }
  }

  /** A coordinate with at most one decimal place. */
  public static String number(double value) {
    double rounded = Math.rint(value * 10) / 10 + 0.0;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
