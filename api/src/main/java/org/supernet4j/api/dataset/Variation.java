package org.supernet4j.api.dataset;

import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.supernet4j.api.random.Randomness;

/**
 * How the images of one pass over a data set are varied at random: a pure function of seed, epoch
 * and image, whoever reads an image, when and with which others.
 *
 * @param randomness of the training, or whatever else the images are read for
 * @param epoch the pass over the images, from 0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Variation(Randomness randomness, long epoch) {
  /**
   * The random numbers for one image.
   *
   * @param image its index in the split
   */
  public RandomGenerator of(int image) {
    return randomness.stream("augmentation", epoch, image);
  }
}
