package org.supernet4j.runtime.report.diagram;

import java.util.List;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.runtime.report.chart.Lettering;
import org.supernet4j.runtime.report.chart.Svg;

/** Draws stages from top to bottom, with the shape after each, and shortcuts on the left. */
public final class NetworkDiagram {
  private static final double WIDTH = 400;
  private static final double HEIGHT = 44;
  private static final double GAP = 18;
  private static final double LANE = 16;
  private static final double ROUND = 7;
  private static final double PADDING = 12;

  private final Shape input;
  private final List<Stage> stages;
  private final Lanes lanes;
  private final double left;
  private final Svg svg;

  private NetworkDiagram(String title, Shape input, List<Stage> stages) {
    this.stages = stages;
    this.lanes = new Lanes(stages);
    this.left = 2 + lanes.count() * LANE;
    this.svg =
        Svg.drawing(
            WIDTH,
            top(stages.size() - 1) + HEIGHT + 2,
            title,
            stages.size()
                + " stages from the image to the logits, "
                + lanes.shortcuts().size()
                + " shortcuts");
    this.input = input;
  }

  /**
   * A drawing of a network.
   *
   * @param title names the network
   * @param input the shape of the image
   * @param stages what happens to it
   */
  public static String svg(String title, Shape input, List<Stage> stages) {
    NetworkDiagram diagram = new NetworkDiagram(title, input, stages);
    diagram.drawConnections();
    diagram.drawImage();
    diagram.drawStages();
    return diagram.svg.markup();
  }

  /** The upper edge of a stage; -1 is the image. */
  private static double top(int stage) {
    return 2 + (stage + 1) * (HEIGHT + GAP);
  }

  private void drawConnections() {
    double middle = (left + WIDTH) / 2;
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i).sources().contains(i - 1)) {
        double end = top(i);
        svg.leaf(
            "line", "class", "flow", "x1", middle, "x2", middle, "y1", end - GAP, "y2", end - 4);
        arrow(middle, end, 0, 1);
      }
    }
    for (Lanes.Shortcut shortcut : lanes.shortcuts()) {
      drawShortcut(shortcut);
    }
  }

  private void drawShortcut(Lanes.Shortcut shortcut) {
    double x = left - (shortcut.lane() + 1) * LANE + 4;
    double begin = top(shortcut.from()) + HEIGHT * 0.75;
    double end = top(shortcut.to()) + HEIGHT * 0.25;
    svg.leaf(
        "path",
        "class",
        "flow shortcut",
        "d",
        "M"
            + at(left, begin)
            + "H"
            + one(x + ROUND)
            + "Q"
            + at(x, begin)
            + " "
            + at(x, begin + ROUND)
            + "V"
            + one(end - ROUND)
            + "Q"
            + at(x, end)
            + " "
            + at(x + ROUND, end)
            + "H"
            + one(left - 4));
    arrow(left, end, 1, 0);
  }

  private void drawImage() {
    box("stage-image", "image", "input", Stage.text(input), "The image", -1);
  }

  private void drawStages() {
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      box(
          stage.kind().style(),
          stage.operations(),
          stage.path(),
          stage.outputText(),
          stage.path() + ": " + stage.operations() + ", gives " + stage.outputText(),
          i);
    }
  }

  private void box(String style, String words, String path, String shape, String hover, int place) {
    double y = top(place);
    svg.open("g", "class", "stage " + style).element("title", hover);
    svg.leaf("rect", "x", left, "y", y, "width", WIDTH - left - 2, "height", HEIGHT, "rx", ROUND);
    svg.leaf("rect", "class", "edge", "x", left, "y", y, "width", 5, "height", HEIGHT, "rx", 2.5);
    double room = WIDTH - left - 2 * PADDING;
    String shortPath = Lettering.fitted(path, room - Lettering.width(shape + " "));
    svg.element("text", Lettering.fitted(words, room), "x", left + PADDING + 3, "y", y + 18);
    svg.element("text", shortPath, "class", "small", "x", left + PADDING + 3, "y", y + 35);
    svg.element(
        "text",
        shape,
        "class",
        "small shape",
        "text-anchor",
        "end",
        "x",
        WIDTH - PADDING - 2,
        "y",
        y + 35);
    svg.close();
  }

  private void arrow(double x, double y, int across, int down) {
    svg.leaf(
        "path",
        "class",
        "arrow",
        "d",
        "M"
            + at(x, y)
            + "L"
            + at(x - 6 * across - 3.5 * down, y - 6 * down - 3.5 * across)
            + "L"
            + at(x - 6 * across + 3.5 * down, y - 6 * down + 3.5 * across)
            + "Z");
  }

  private static String at(double x, double y) {
    return one(x) + " " + one(y);
  }

  private static String one(double value) {
    return Svg.number(value);
  }
}
