package org.supernet4j.searchspaces.nasbench101;

import org.apiguardian.api.API;

/**
 * The channels of a cell's vertices. Those that feed the output share its channels, the first of
 * them taking one more where they do not divide; every other interior vertex has the most of those
 * that it feeds.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class CellChannels {
  private CellChannels() {}

  /**
   * The channels of each vertex, from input to output.
   *
   * @param input channels that the cell reads
   * @param output channels that the cell gives
   * @throws IllegalArgumentException if there are more vertices to share the output than channels
   */
  public static int[] of(Cell cell, int input, int output) {
    int last = cell.vertices() - 1;
    int[] channels = new int[cell.vertices()];
    channels[0] = input;
    channels[last] = output;
    int feeders = CellBits.sources(cell.edges(), last) & ~1;
    int count = Integer.bitCount(feeders);
    if (count > output) {
      throw new IllegalArgumentException(
          count + " vertices cannot share " + output + " channels; give more channels");
    }
    int surplus = count == 0 ? 0 : output % count;
    for (int vertex = 1; vertex < last; vertex++) {
      if ((feeders >>> vertex & 1) != 0) {
        channels[vertex] = output / count + (surplus-- > 0 ? 1 : 0);
      }
    }
    for (int vertex = last - 1; vertex > 0; vertex--) {
      for (int to = vertex + 1; to < last; to++) {
        if ((feeders >>> vertex & 1) == 0 && cell.hasEdge(vertex, to)) {
          channels[vertex] = Math.max(channels[vertex], channels[to]);
        }
      }
    }
    return channels;
  }
}
