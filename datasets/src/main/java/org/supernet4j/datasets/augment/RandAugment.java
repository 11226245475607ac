package org.supernet4j.datasets.augment;

import java.util.random.RandomGenerator;
import org.supernet4j.api.config.Setting;

/**
 * Some operations one after the other, each drawn at random, all of one strength (Cubuk et al.,
 * RandAugment, 2020).
 *
 * @param operations how many
 * @param magnitude how strong
 */
public record RandAugment(
    @Setting(value = "operations done one after the other", byDefault = "2", min = 1, max = 20)
        int operations,
    @Setting(
            value = "strength of the operations, 0 for none to 10",
            byDefault = "9",
            min = 0,
            max = 10)
        double magnitude)
    implements Transform {
  private static final Operation[] CHOICE = {
    Operation.AUTO_CONTRAST,
    Operation.EQUALIZE,
    Operation.ROTATE,
    Operation.SOLARIZE,
    Operation.COLOR,
    Operation.POSTERIZE,
    Operation.CONTRAST,
    Operation.BRIGHTNESS,
    Operation.SHARPNESS,
    Operation.SHEAR_X,
    Operation.SHEAR_Y,
    Operation.TRANSLATE_X,
    Operation.TRANSLATE_Y
  };

  @Override
  public Raster apply(Raster image, int height, int width, RandomGenerator random) {
    Raster varied = image;
    for (int i = 0; i < operations; i++) {
      int drawn = random.nextInt(CHOICE.length + 1);
      boolean negated = random.nextBoolean();
      if (drawn < CHOICE.length) {
        Operation operation = CHOICE[drawn];
        varied = operation.apply(varied, Levels.growing(operation, magnitude, negated));
      }
    }
    return varied;
  }
}
