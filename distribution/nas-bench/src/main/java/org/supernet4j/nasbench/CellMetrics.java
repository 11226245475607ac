package org.supernet4j.nasbench;

import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * All that the data set knows of a cell.
 *
 * @param fixed what needs no training
 * @param computed the repeated trainings for each number of epochs, ascending
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public record CellMetrics(FixedMetrics fixed, Map<Integer, List<TrainingRecord>> computed) {}
