package org.supernet4j.testkit;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetContext;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Split;

/** Opens a data set whose images of 2 x 3 pixels hold nothing but their number. */
@AutoService(DatasetFactory.class)
@SuppressWarnings("rawtypes")
public class CountingDatasetFactory implements DatasetFactory<NoSettings> {
  @Override
  public String name() {
    return "counting";
  }

  @Override
  public String description() {
    return "Images that hold their number";
  }

  @Override
  public Class<NoSettings> configType() {
    return NoSettings.class;
  }

  @Override
  public Dataset create(NoSettings config, DatasetContext context) {
    return new Counting();
  }

  /** Nine, four and no images of three classes. */
  static class Counting implements Dataset {
    @Override
    public DatasetInfo info() {
      return DatasetInfo.numbered("counting", 2, 3, 1, 3);
    }

    @Override
    public int size(Split split) {
      return switch (split) {
        case TRAIN -> 9;
        case VALIDATION -> 4;
        case TEST -> 0;
      };
    }

    @Override
    public void read(Split split, int[] indices, Batch into) {
      into.resize(indices.length);
      for (int example = 0; example < indices.length; example++) {
        fill(split, indices[example], into, example);
      }
    }

    @Override
    public Optional<List<Integer>> sizes(Split split) {
      return Optional.of(info().sizes(IntStream.range(0, size(split)).map(index -> index % 3)));
    }

    void fill(Split split, int index, Batch into, int example) {
      if (index < 0 || index >= size(split)) {
        throw new IndexOutOfBoundsException(
            "no image " + index + " in " + split + " of " + size(split));
      }
      byte value = (byte) (10 * size(split) + index);
      Arrays.fill(into.images(), into.offset(example), into.offset(example + 1), value);
      into.labels()[example] = index % 3;
    }
  }
}
