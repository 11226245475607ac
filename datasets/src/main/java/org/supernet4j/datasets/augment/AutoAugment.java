package org.supernet4j.datasets.augment;

import java.util.random.RandomGenerator;

/**
 * One of 25 pairs of operations, each operation done with a probability: the policy called v0 for
 * ImageNet (Cubuk et al., AutoAugment, 2019, as EfficientNet was trained with).
 */
public record AutoAugment() implements Transform {
  @Override
  public Raster apply(Raster image, int height, int width, RandomGenerator random) {
    Raster varied = image;
    for (PolicyStep step : Policy.V0.get(random.nextInt(Policy.V0.size()))) {
      boolean done = random.nextDouble() < step.probability();
      boolean negated = random.nextBoolean();
      if (done) {
        Operation operation = step.operation();
        varied = operation.apply(varied, Levels.ofPolicy(operation, step.level(), negated));
      }
    }
    return varied;
  }
}
