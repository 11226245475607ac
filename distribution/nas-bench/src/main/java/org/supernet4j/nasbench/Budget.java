package org.supernet4j.nasbench;

import org.apiguardian.api.API;

/**
 * What queries have cost so far.
 *
 * @param trainingTime simulated seconds of training
 * @param epochs simulated epochs of training
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public record Budget(double trainingTime, long epochs) {}
