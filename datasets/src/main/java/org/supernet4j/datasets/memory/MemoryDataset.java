package org.supernet4j.datasets.memory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.dataset.Variation;
import org.supernet4j.datasets.augment.Augmentation;
import org.supernet4j.datasets.augment.Raster;

/** A data set whose images lie in memory. */
public final class MemoryDataset implements Dataset {
  private final DatasetInfo info;
  private final ImageSelection train;
  private final ImageSelection validation;
  private final ImageSelection test;
  private final Augmentation augmentation;

  /**
   * A data set that varies no images, of three selections, which may select from the same images.
   *
   * @throws IllegalArgumentException if a selection's images are not of the size that {@code info}
   *     says
   */
  public MemoryDataset(
      DatasetInfo info, ImageSelection train, ImageSelection validation, ImageSelection test) {
    this(info, train, validation, test, Augmentation.none());
  }

  /**
   * A data set of three selections, which may select from the same images.
   *
   * @param augmentation how images are varied where that is asked for
   * @throws IllegalArgumentException if a selection's images are not of the size that {@code info}
   *     says
   */
  public MemoryDataset(
      DatasetInfo info,
      ImageSelection train,
      ImageSelection validation,
      ImageSelection test,
      Augmentation augmentation) {
    this.info = info;
    this.augmentation = augmentation;
    this.train = train;
    this.validation = validation;
    this.test = test;
    for (Split split : Split.values()) {
      checkImageBytes("images of " + name(split), images(split).imageBytes());
    }
  }

  @Override
  public DatasetInfo info() {
    return info;
  }

  @Override
  public int size(Split split) {
    return images(split).size();
  }

  @Override
  public Optional<List<Integer>> sizes(Split split) {
    return Optional.of(info.sizes(images(split).labels()));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IndexOutOfBoundsException if an index is not of the split; the batch is left as it was
   * @throws IllegalArgumentException if the batch has no room for as many images, or is for images
   *     of another size; it is left as it was
   */
  @Override
  public void read(Split split, int[] indices, Batch into) {
    ImageSelection images = images(split);
    for (int index : indices) {
      if (index < 0 || index >= images.size()) {
        throw new IndexOutOfBoundsException(
            "data set %s has no image %d in split %s of %d images"
                .formatted(info.name(), index, name(split), images.size()));
      }
    }
    checkImageBytes("the images of a batch", into.imageBytes());
    into.resize(indices.length);
    for (int example = 0; example < indices.length; example++) {
      images.copy(indices[example], into, example);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws IndexOutOfBoundsException as {@link #read} does
   * @throws IllegalArgumentException as {@link #read} does
   */
  @Override
  public void readVaried(Split split, int[] indices, Variation variation, Batch into) {
    read(split, indices, into);
    if (augmentation.isNone()) {
      return;
    }
    for (int example = 0; example < indices.length; example++) {
      int start = into.offset(example);
      byte[] pixels = Arrays.copyOfRange(into.images(), start, start + into.imageBytes());
      Raster image = new Raster(info.height(), info.width(), info.channels(), pixels);
      Raster varied =
          augmentation.apply(image, info.height(), info.width(), variation.of(indices[example]));
      System.arraycopy(varied.pixels(), 0, into.images(), start, into.imageBytes());
    }
  }

  private ImageSelection images(Split split) {
    return switch (split) {
      case TRAIN -> train;
      case VALIDATION -> validation;
      case TEST -> test;
    };
  }

  private void checkImageBytes(String what, int found) {
    if (found != info.imageBytes()) {
      throw new IllegalArgumentException(
          "%s have %d bytes, those of data set %s have %d"
              .formatted(what, found, info.name(), info.imageBytes()));
    }
  }

  private static String name(Split split) {
    return split.name().toLowerCase(Locale.ROOT);
  }
}
