package org.supernet4j.api.objective;

import org.apiguardian.api.API;

/**
 * How long a forward pass of a network takes on this machine.
 *
 * @param medianMillis median over the repetitions, in milliseconds
 * @param p99Millis 99th percentile over the repetitions, in milliseconds
 * @param batchSize images in a pass
 * @param repetitions passes measured, after as many as a tenth of it to warm up
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Latency(double medianMillis, double p99Millis, int batchSize, int repetitions) {}
