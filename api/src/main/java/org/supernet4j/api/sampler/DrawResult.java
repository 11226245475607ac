package org.supernet4j.api.sampler;

import org.apiguardian.api.API;

/**
 * What training a draw gave, before the weights changed.
 *
 * @param draw the subnet
 * @param loss mean loss over the batch, as {@link Draw#guidance()} defines it
 * @param hits images of the batch that were classified right
 */
@API(status = API.Status.STABLE, since = "0.1")
public record DrawResult(Draw draw, double loss, int hits) {}
