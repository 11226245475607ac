package org.supernet4j.api.objective;

import org.apiguardian.api.API;

/**
 * How well a network classifies images.
 *
 * @param loss mean cross-entropy with the labels, natural logarithm
 * @param accuracy share of images classified right, 0 to 1
 * @param images the number of images looked at
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Quality(double loss, double accuracy, int images) {}
