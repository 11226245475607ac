package org.supernet4j.runtime.report.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shortcuts of a network, each in a lane of its own beside the main flow where they overlap. */
final class Lanes {
  private final List<Shortcut> shortcuts = new ArrayList<>();
  private final int count;

  /**
   * A connection that passes over stages.
   *
   * @param from the stage that gives, -1 for the image
   * @param to the stage that reads
   * @param lane 0 is next to the flow
   */
  record Shortcut(int from, int to, int lane) {}

  Lanes(List<Stage> stages) {
    List<Shortcut> found = new ArrayList<>();
    for (int to = 0; to < stages.size(); to++) {
      for (int from : stages.get(to).sources()) {
        if (from != to - 1) {
          found.add(new Shortcut(from, to, 0));
        }
      }
    }
    found.sort(Comparator.comparingInt(shortcut -> shortcut.to() - shortcut.from()));
    found.forEach(this::place);
    count = shortcuts.stream().mapToInt(shortcut -> shortcut.lane() + 1).max().orElse(0);
  }

  private void place(Shortcut shortcut) {
    int lane = 0;
    while (isTaken(lane, shortcut)) {
      lane++;
    }
    shortcuts.add(new Shortcut(shortcut.from(), shortcut.to(), lane));
  }

  private boolean isTaken(int lane, Shortcut shortcut) {
    return shortcuts.stream()
        .anyMatch(
            other ->
                other.lane() == lane
                    && other.from() < shortcut.to()
                    && shortcut.from() < other.to());
  }

  List<Shortcut> shortcuts() {
    return shortcuts;
  }

  int count() {
    return count;
  }
}
