package org.supernet4j.runtime.run;

import java.util.random.RandomGenerator;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetContext;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.testkit.FakeSpaces;

/** Noise of 8 x 8 that is brighter in some of its rows, which tells the class. */
final class StripesFactory implements DatasetFactory<StripesFactory.Stripes> {
  private static final DatasetInfo INFO =
      DatasetInfo.numbered("stripes", 8, 8, 1, FakeSpaces.CLASSES);

  /** The sizes of the splits, and the training image that cannot be read. */
  record Stripes(
      @Setting(value = "training images", byDefault = "90") int train,
      @Setting(value = "validation images", byDefault = "40") int validation,
      @Setting(value = "test images", byDefault = "40") int test,
      @Setting(value = "rows of an image", byDefault = "8") int height,
      @Setting(value = "classes", byDefault = "3") int classes,
      @Setting(value = "training image that cannot be read", byDefault = "-1") int broken) {}

  @Override
  public String name() {
    return "stripes";
  }

  @Override
  public String description() {
    return "Noise with a bright stripe.";
  }

  @Override
  public Class<Stripes> configType() {
    return Stripes.class;
  }

  @Override
  public Dataset create(Stripes config, DatasetContext context) {
    if (config.train() < 0) {
      throw new DatasetException("train = " + config.train() + " is too few; give at least 0");
    }
    return new StripesDataset(config);
  }

  private record StripesDataset(Stripes config) implements Dataset {
    @Override
    public DatasetInfo info() {
      return config.height() == 8 && config.classes() == FakeSpaces.CLASSES
          ? INFO
          : DatasetInfo.numbered("stripes", config.height(), 8, 1, config.classes());
    }

    @Override
    public int size(Split split) {
      return switch (split) {
        case TRAIN -> config.train();
        case VALIDATION -> config.validation();
        case TEST -> config.test();
      };
    }

    @Override
    public void read(Split split, int[] indices, Batch into) {
      into.resize(indices.length);
      for (int i = 0; i < indices.length; i++) {
        if (split == Split.TRAIN && indices[i] == config.broken()) {
          throw new DatasetException("image " + indices[i] + " cannot be read");
        }
        RandomGenerator random = new Randomness(11).stream(split.name(), indices[i]);
        into.labels()[i] = random.nextInt(config.classes());
        for (int pixel = 0; pixel < into.imageBytes(); pixel++) {
          int bright = pixel / (72 / config.classes()) == into.labels()[i] ? 35 : 0;
          into.images()[into.offset(i) + pixel] = (byte) (bright + random.nextInt(220));
        }
      }
    }
  }
}
