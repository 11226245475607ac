package org.supernet4j.searchspaces.nasbench101;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.space.Condition;

/**
 * All cells at once, with shared weights. Every vertex has the channels of the cell's output, and
 * the output is a sum where the cells alone concatenate: channels that followed from the number of
 * edges would leave little to share.
 */
final class CellSupernet {
  private final CellChoices choices;
  private final Features input;
  private final int channels;
  private final int last;
  private final List<Features> vertices = new ArrayList<>();

  private CellSupernet(CellChoices choices, Features input, int channels) {
    this.choices = choices;
    this.input = input;
    this.channels = channels;
    this.last = choices.vertices() - 1;
  }

  /** The output of the cell that is chosen. */
  static Features of(CellChoices choices, Features input, int channels) {
    return new CellSupernet(choices, input, channels).output();
  }

  private Features output() {
    vertices.add(input);
    // Vertex 1 is in every cell but the one without interior vertices, so it need not be optional.
    vertices.add(operation(projection(input, 1), 1));
    for (int i = 2; i < last; i++) {
      int vertex = i;
      vertices.add(
          vertices
              .get(vertex - 1)
              .when(
                  choices.isLive(vertex),
                  "vertex-" + vertex,
                  start -> operation(sum(start, vertex), vertex)));
    }
    return sum(vertices.get(last - 1), last);
  }

  /** Adds what a vertex reads, the last first; where nothing came before, it takes the place. */
  private Features sum(Features start, int vertex) {
    Features sum = start;
    for (int i = vertex - 1; i >= 0; i--) {
      int from = i;
      Condition edge = choices.hasEdge(from, vertex);
      if (from == vertex - 1) {
        continue;
      }
      Condition later = choices.hasEdgeAfter(from, vertex);
      String name = "from-" + from;
      UnaryOperator<Features> source = from == 0 ? part -> projection(part, vertex) : null;
      sum =
          sum.when(
              edge,
              vertex == last ? "output/" + name : name,
              part -> {
                Features read = source == null ? vertices.get(from) : source.apply(input);
                return part.when(later.negate(), "first", ignored -> read)
                    .when(later, "more", first -> first.add(read));
              });
    }
    return sum;
  }

  private Features operation(Features value, int vertex) {
    return value.choose(
        choices.operation(vertex),
        vertex == 1 ? "vertex-1/operation" : "operation",
        choices.operations().stream()
            .<UnaryOperator<Features>>map(
                operation -> part -> Skeleton.operation(part, "unit", operation, channels))
            .toList());
  }

  private Features projection(Features source, int vertex) {
    String name = vertex == 1 ? "vertex-1/projection" : "projection";
    return Skeleton.unit(source, name, channels, 1);
  }
}
