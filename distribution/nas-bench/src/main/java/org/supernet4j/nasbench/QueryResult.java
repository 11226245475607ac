package org.supernet4j.nasbench;

import org.apiguardian.api.API;

/**
 * The answer to a query.
 *
 * @param fixed what needs no training
 * @param metrics of the training that was drawn, halfway or complete as was asked
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public record QueryResult(FixedMetrics fixed, Metrics metrics) {}
