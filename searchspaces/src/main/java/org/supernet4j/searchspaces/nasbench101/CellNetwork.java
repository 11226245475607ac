package org.supernet4j.searchspaces.nasbench101;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.api.network.ChannelSlice;
import org.supernet4j.api.network.Features;

/** One cell as the data set's networks have it, with exact channels. */
final class CellNetwork {
  private final Cell cell;
  private final int[] channels;
  private final Features input;
  private final List<Features> vertices = new ArrayList<>();

  private CellNetwork(Cell cell, Features input, int inputChannels, int outputChannels) {
    this.cell = cell;
    this.input = input;
    this.channels = CellChannels.of(cell, inputChannels, outputChannels);
  }

  /** The output of a cell. */
  static Features of(Cell cell, Features input, int inputChannels, int outputChannels) {
    return new CellNetwork(cell, input, inputChannels, outputChannels).output();
  }

  private Features output() {
    int last = cell.vertices() - 1;
    vertices.add(input);
    for (int vertex = 1; vertex < last; vertex++) {
      vertices.add(
          Skeleton.operation(
              sum(vertex), "vertex-" + vertex, cell.operation(vertex), channels[vertex]));
    }
    List<Features> feeders = new ArrayList<>();
    for (int vertex = 1; vertex < last; vertex++) {
      if (cell.hasEdge(vertex, last)) {
        feeders.add(vertices.get(vertex));
      }
    }
    if (feeders.isEmpty()) {
      return projection(last);
    }
    Features output =
        feeders.size() == 1
            ? feeders.get(0)
            : feeders.get(0).concat(feeders.subList(1, feeders.size()));
    return cell.hasEdge(0, last) ? output.add(projection(last)) : output;
  }

  /** What an interior vertex reads: the first channels of those before it. */
  private Features sum(int vertex) {
    Features sum = null;
    for (int from = 1; from < vertex; from++) {
      if (cell.hasEdge(from, vertex)) {
        Features part = vertices.get(from);
        if (channels[from] > channels[vertex]) {
          part = part.then(ChannelSlice.leading(channels[vertex]));
        }
        sum = sum == null ? part : sum.add(part);
      }
    }
    if (!cell.hasEdge(0, vertex)) {
      return sum;
    }
    Features projection = projection(vertex);
    return sum == null ? projection : sum.add(projection);
  }

  private Features projection(int vertex) {
    String name = vertex == cell.vertices() - 1 ? "output" : "vertex-" + vertex;
    return Skeleton.unit(input, name + "/projection", channels[vertex], 1);
  }
}
