package org.supernet4j.nasbench;

import org.apiguardian.api.API;
import org.supernet4j.searchspaces.nasbench101.Cell;

/**
 * What a cell's network has before any training.
 *
 * @param hash the cell's hash
 * @param cell the graph and operations that the data set trained
 * @param trainableParameters of its network
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public record FixedMetrics(String hash, Cell cell, int trainableParameters) {}
