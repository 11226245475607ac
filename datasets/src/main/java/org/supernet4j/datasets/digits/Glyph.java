package org.supernet4j.datasets.digits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One way to write a digit: pen strokes in a box from (0, 0), top left, to (1, 1), as polylines
 * fine enough to look smooth.
 *
 * @param strokes each a line that the pen draws without being lifted
 */
record Glyph(List<List<Point>> strokes) {
  private static final int STEPS_BETWEEN_POINTS = 6;
  private static final String CORNER = "!";

  /**
   * Reads a glyph: {@code x,y} in percent of the box, parted by blanks; the pen passes smoothly
   * through them, but turns sharply at one that ends in an exclamation mark; a semicolon lifts the
   * pen.
   */
  static Glyph parse(String text) {
    return new Glyph(Arrays.stream(text.split(";")).map(Glyph::stroke).toList());
  }

  private static List<Point> stroke(String text) {
    List<Point> line = new ArrayList<>();
    List<Point> smooth = new ArrayList<>();
    for (String word : text.strip().split(" +")) {
      boolean corner = word.endsWith(CORNER);
      Point point = point(corner ? word.substring(0, word.length() - 1) : word);
      smooth.add(point);
      if (corner) {
        addCurve(smooth, line);
        smooth = new ArrayList<>(List.of(point));
      }
    }
    addCurve(smooth, line);
    return List.copyOf(line);
  }

  private static Point point(String text) {
    String[] coordinates = text.split(",");
    return new Point(
        Integer.parseInt(coordinates[0]) / 100.0, Integer.parseInt(coordinates[1]) / 100.0);
  }

  /** Adds a curve through all the points: the spline of Catmull and Rom (1974). */
  private static void addCurve(List<Point> through, List<Point> line) {
    for (int piece = 0; piece + 1 < through.size(); piece++) {
      Point before = through.get(Math.max(piece - 1, 0));
      Point from = through.get(piece);
      Point to = through.get(piece + 1);
      Point after = through.get(Math.min(piece + 2, through.size() - 1));
      for (int step = 0; step < STEPS_BETWEEN_POINTS; step++) {
        double t = step / (double) STEPS_BETWEEN_POINTS;
        line.add(
            new Point(
                spline(before.x(), from.x(), to.x(), after.x(), t),
                spline(before.y(), from.y(), to.y(), after.y(), t)));
      }
    }
    line.add(through.get(through.size() - 1));
  }

  private static double spline(double before, double from, double to, double after, double t) {
    double linear = to - before;
    double square = 2 * before - 5 * from + 4 * to - after;
    double cube = 3 * from - before - 3 * to + after;
    return from + t * (linear + t * (square + t * cube)) / 2;
  }
}
