package org.supernet4j.searchspaces.nasbench101;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Condition;

/** Cells as architectures: a choice for each pair of vertices and each interior vertex. */
final class CellChoices {
  private static final String ABSENT = "0";
  private static final String PRESENT = "1";

  /** From the cheapest to the most expensive, as options go. */
  private static final List<CellOperation> OPERATIONS =
      List.of(CellOperation.MAXPOOL3X3, CellOperation.CONV1X1, CellOperation.CONV3X3);

  private final int vertices;
  private final Choice[][] edges;
  private final Choice[] operations;
  private final Choices choices;

  /**
   * @param vertices the most that a cell may have, input and output among them
   */
  CellChoices(int vertices) {
    this.vertices = vertices;
    edges = new Choice[vertices][vertices];
    operations = new Choice[vertices];
    List<Choice> list = new ArrayList<>();
    for (int from = 0; from < vertices; from++) {
      for (int to = from + 1; to < vertices; to++) {
        edges[from][to] = Choice.ofOperations("edge." + from + "-" + to, ABSENT, PRESENT);
        list.add(edges[from][to]);
      }
    }
    for (int vertex = 1; vertex < vertices - 1; vertex++) {
      operations[vertex] =
          Choice.ofOperations(
              "operation." + vertex,
              OPERATIONS.stream().map(CellOperation::label).toArray(String[]::new));
      list.add(operations[vertex]);
    }
    choices = Choices.of(list);
  }

  Choices choices() {
    return choices;
  }

  /** The most vertices that a cell may have. */
  int vertices() {
    return vertices;
  }

  Choice operation(int vertex) {
    return operations[vertex];
  }

  List<CellOperation> operations() {
    return OPERATIONS;
  }

  Condition hasEdge(int from, int to) {
    return edges[from][to].is(PRESENT);
  }

  /** Whether a vertex reads one that comes after another. */
  Condition hasEdgeAfter(int from, int to) {
    return any(Stream.iterate(from + 1, i -> i < to, i -> i + 1).map(i -> hasEdge(i, to)).toList());
  }

  /** Whether a vertex leads somewhere; in a canonical architecture then to the output. */
  Condition isLive(int vertex) {
    return any(
        Stream.iterate(vertex + 1, i -> i < vertices, i -> i + 1)
            .map(i -> hasEdge(vertex, i))
            .toList());
  }

  private static Condition any(List<Condition> conditions) {
    return new Condition.AnyOf(conditions);
  }

  /** The cell of an architecture, pruned; empty where it is none. */
  Optional<Cell> cell(Architecture architecture) {
    int bits = 0;
    int position = 0;
    for (int from = 0; from < vertices; from++) {
      for (int to = from + 1; to < vertices; to++) {
        bits |= architecture.optionAt(position++) << Cell.edgeIndex(from, to);
      }
    }
    int code = 0;
    for (int vertex = 1; vertex < vertices - 1; vertex++) {
      code = (code << 2) | OPERATIONS.get(architecture.optionAt(position++)).code();
    }
    return CellBits.cell(vertices, bits, code);
  }

  /** The architecture of a cell: unused vertices stand before the output, without edges. */
  Architecture architecture(Cell cell) {
    int[] options = new int[choices.count()];
    int position = 0;
    for (int from = 0; from < vertices; from++) {
      for (int to = from + 1; to < vertices; to++, position++) {
        int source = from;
        int target = to == vertices - 1 ? cell.vertices() - 1 : to;
        boolean isVertex =
            source < cell.vertices() - 1 && (to == vertices - 1 || target < cell.vertices() - 1);
        options[position] = isVertex && cell.hasEdge(source, target) ? 1 : 0;
      }
    }
    for (int vertex = 1; vertex < cell.vertices() - 1; vertex++) {
      options[position + vertex - 1] = OPERATIONS.indexOf(cell.operation(vertex));
    }
    return choices.architecture(options);
  }
}
