package org.supernet4j.searchspaces.nasbench101;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * What surrounds the cells.
 *
 * @param stacks stacks of cells
 * @param cellsPerStack cells in each stack
 * @param channels channels of the stem and the first stack
 * @param maxVertices the most vertices of a cell, input and output among them
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public record NasBench101Settings(
    @Setting(
            value = "stacks of cells, each at half the extent and twice the channels of the last",
            byDefault = "3",
            min = 1,
            max = 6)
        int stacks,
    @Setting(value = "cells in each stack", byDefault = "3", min = 1, max = 20) int cellsPerStack,
    @Setting(
            value = "channels of the stem and of the first stack",
            byDefault = "128",
            min = 5,
            max = 1024)
        int channels,
    @Setting(
            value = "the most vertices of a cell, input and output among them",
            byDefault = "7",
            min = 3,
            max = 7)
        int maxVertices) {

  /** The skeleton of the data set, around cells of at most so many vertices. */
  static NasBench101Settings published(int maxVertices) {
    return new NasBench101Settings(3, 3, 128, maxVertices);
  }
}
