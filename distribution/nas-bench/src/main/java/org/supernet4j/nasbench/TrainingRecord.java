package org.supernet4j.nasbench;

import org.apiguardian.api.API;

/**
 * One training, measured twice.
 *
 * @param halfway after half of the epochs
 * @param complete after all epochs
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public record TrainingRecord(Metrics halfway, Metrics complete) {}
