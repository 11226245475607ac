package org.supernet4j.searchspaces.nasbench201;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;

/**
 * The choices of a cell, one for each edge, and the published text of a cell: {@code
 * |op~0|+|op~0|op~1|+|op~0|op~1|op~2|}, for each node the operations on the edges from the nodes
 * before it.
 */
final class CellText {
  /** The nodes of a cell, its input included. */
  static final int NODES = 4;

  private static final String[] OPERATIONS = {
    "none", "skip_connect", "avg_pool_3x3", "nor_conv_1x1", "nor_conv_3x3"
  };
  private static final Pattern EDGE = Pattern.compile("(\\w+)~(\\d)");
  private static final Choices CHOICES = choices();

  private CellText() {}

  private static Choices choices() {
    List<Choice> choices = new ArrayList<>();
    for (int to = 1; to < NODES; to++) {
      for (int from = 0; from < to; from++) {
        choices.add(Choice.ofOperations("edge-" + from + "-" + to, OPERATIONS));
      }
    }
    return Choices.of(choices);
  }

  /** The choices, in the order of the text. */
  static Choices all() {
    return CHOICES;
  }

  /** The choice of an edge between two nodes. */
  static Choice edge(int from, int to) {
    return CHOICES.list().get(to * (to - 1) / 2 + from);
  }

  /** The published text of an architecture. */
  static String write(Architecture architecture) {
    StringBuilder text = new StringBuilder();
    for (int to = 1; to < NODES; to++) {
      text.append(to == 1 ? "|" : "+|");
      for (int from = 0; from < to; from++) {
        text.append(architecture.option(edge(from, to))).append('~').append(from).append('|');
      }
    }
    return text.toString();
  }

  /**
   * Reads the published text.
   *
   * @throws IllegalArgumentException if it is not such a text, saying what is
   */
  static Architecture read(String text) {
    int[] options = new int[CHOICES.count()];
    Matcher edges = EDGE.matcher(text);
    for (int i = 0; i < options.length && edges.find(); i++) {
      options[i] = CHOICES.list().get(i).indexOf(edges.group(1));
    }
    Architecture architecture = CHOICES.architecture(options);
    if (!write(architecture).equals(text)) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a cell; one reads " + write(CHOICES.last()));
    }
    return architecture;
  }
}
