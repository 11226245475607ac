package org.supernet4j.nasbench;

import org.apiguardian.api.API;

/**
 * What one training of a cell's network was measured at.
 *
 * @param trainingTime seconds from the start
 * @param trainAccuracy on the training images, 0 to 1
 * @param validationAccuracy on the validation images, 0 to 1
 * @param testAccuracy on the test images, 0 to 1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public record Metrics(
    double trainingTime, double trainAccuracy, double validationAccuracy, double testAccuracy) {}
