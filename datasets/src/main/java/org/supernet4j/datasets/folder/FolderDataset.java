package org.supernet4j.datasets.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.dataset.Variation;
import org.supernet4j.datasets.augment.Augmentation;
import org.supernet4j.datasets.augment.Raster;
import org.supernet4j.datasets.augment.Resize;
import org.supernet4j.datasets.folder.ImageFolderSettings.Unreadable;

/** Images in files, decoded whenever they are read, by whoever reads them. */
final class FolderDataset implements Dataset {
  private static final System.Logger LOG = System.getLogger(FolderDataset.class.getName());

  private final DatasetInfo info;
  private final Map<Split, List<ImageFile>> files;
  private final int shortSide;
  private final Augmentation augmentation;
  private final Unreadable unreadable;
  private final int maxPixels;
  private final Set<Path> damaged = ConcurrentHashMap.newKeySet();

  FolderDataset(DatasetInfo info, Map<Split, List<ImageFile>> files, ImageFolderSettings settings) {
    this.info = info;
    this.files = Map.copyOf(files);
    this.shortSide = settings.shortSide();
    this.augmentation = new Augmentation(settings.augmentation());
    this.unreadable = settings.unreadable();
    this.maxPixels = settings.maxPixels();
  }

  @Override
  public DatasetInfo info() {
    return info;
  }

  @Override
  public int size(Split split) {
    return files.get(split).size();
  }

  @Override
  public Optional<List<Integer>> sizes(Split split) {
    return Optional.of(info.sizes(files.get(split).stream().mapToInt(ImageFile::label)));
  }

  /**
   * {@inheritDoc}
   *
   * @throws DatasetException if a file is damaged, unless such files are to be skipped: then the
   *     next one of the split that is not takes its place
   */
  @Override
  public void read(Split split, int[] indices, Batch into) {
    begin(split, indices, into);
    for (int example = 0; example < indices.length; example++) {
      Decoded decoded = decoded(split, indices[example]);
      put(decoded, centre(decoded.image()), into, example);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws DatasetException as {@link #read} does
   */
  @Override
  public void readVaried(Split split, int[] indices, Variation variation, Batch into) {
    if (augmentation.isNone()) {
      read(split, indices, into);
      return;
    }
    begin(split, indices, into);
    for (int example = 0; example < indices.length; example++) {
      Decoded decoded = decoded(split, indices[example]);
      Raster image = augmentation.resizes() ? decoded.image() : centre(decoded.image());
      Raster varied =
          augmentation.apply(image, info.height(), info.width(), variation.of(indices[example]));
      put(decoded, varied, into, example);
    }
  }

  /** How many damaged files were met so far. */
  int damagedFiles() {
    return damaged.size();
  }

  private void begin(Split split, int[] indices, Batch into) {
    for (int index : indices) {
      if (index < 0 || index >= size(split)) {
        throw new IndexOutOfBoundsException(
            "data set %s has no image %d in split %s of %d images"
                .formatted(info.name(), index, split.name().toLowerCase(Locale.ROOT), size(split)));
      }
    }
    if (into.imageBytes() != info.imageBytes()) {
      throw new IllegalArgumentException(
          "the images of a batch have %d bytes, those of data set %s have %d"
              .formatted(into.imageBytes(), info.name(), info.imageBytes()));
    }
    into.resize(indices.length);
  }

  private Raster centre(Raster image) {
    return Resize.centre(image, shortSide, info.height(), info.width());
  }

  private static void put(Decoded decoded, Raster image, Batch into, int example) {
    System.arraycopy(image.pixels(), 0, into.images(), into.offset(example), into.imageBytes());
    into.labels()[example] = decoded.label();
  }

  private Decoded decoded(Split split, int index) {
    List<ImageFile> all = files.get(split);
    for (int i = 0; i < all.size(); i++) {
      ImageFile file = all.get((index + i) % all.size());
      try {
        return new Decoded(ImageDecoder.decode(file.read(maxPixels)), file.label());
      } catch (UnreadableImageException fault) {
        refuseOrNote(file, fault.getMessage(), fault);
      }
    }
    throw new DatasetException("no image of data set " + info.name() + " can be read");
  }

  private void refuseOrNote(ImageFile file, String fault, Exception cause) {
    String place = file.path().toAbsolutePath().toString();
    if (unreadable == Unreadable.FAIL) {
      throw new DatasetException(
          place + " " + fault + "; replace or remove it, or set dataset.unreadable = skip", cause);
    }
    if (damaged.add(file.path())) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} {1}; the next image takes its place (damaged files so far: {2})",
          place,
          fault,
          damaged.size());
    }
  }

  /** What a file holds, whole. */
  private record Decoded(Raster image, int label) {}
}
