package org.supernet4j.api.engine;

import org.apiguardian.api.API;
import org.supernet4j.api.task.MeasureSums;

/**
 * How a network did on a batch as in training, before its weights changed.
 *
 * @param loss mean label loss over the batch
 * @param sums of the leading measure of the task on the batch
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record BatchResult(double loss, MeasureSums sums) {}
