package org.supernet4j.datasets.idx;

import java.nio.file.Path;
import java.util.Map;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.datasets.files.PublishedFile;
import org.supernet4j.datasets.memory.LabelledImages;

/**
 * Reads the images and labels of a split and checks that they fit together.
 *
 * @param places where the files lie
 * @param classes the number of classes
 * @param published whether the files must be the published ones
 */
record IdxSplitReader(Map<PublishedFile, Path> places, int classes, boolean published) {
  /** Rows and columns of an image. */
  static final int SIDE = 28;

  /**
   * Reads a split.
   *
   * @throws DatasetException naming the file that is not as it must be
   */
  LabelledImages read(IdxFiles files) {
    IdxArray images = IdxReader.read(places.get(files.images()), 3);
    IdxArray labels = IdxReader.read(places.get(files.labels()), 1);
    checkForm(images, labels);
    if (published) {
      checkPublished(images, files.count(), files.images());
      checkPublished(labels, files.count(), files.labels());
    }
    return new LabelledImages(SIDE * SIDE, images.values(), classIndices(labels));
  }

  private static void checkForm(IdxArray images, IdxArray labels) {
    if (images.shape()[1] != SIDE || images.shape()[2] != SIDE) {
      throw fault(
          images,
          "holds images of %d x %d pixels; allowed is 28 x 28"
              .formatted(images.shape()[1], images.shape()[2]));
    }
    if (images.count() != labels.count()) {
      throw fault(
          images,
          "holds %d images, but %s holds %d labels; every image needs one label"
              .formatted(images.count(), labels.file().getFileName(), labels.count()));
    }
  }

  private int[] classIndices(IdxArray labels) {
    int[] indices = new int[labels.count()];
    for (int image = 0; image < indices.length; image++) {
      indices[image] = Byte.toUnsignedInt(labels.values()[image]);
      if (indices[image] >= classes) {
        throw fault(
            labels,
            "holds label %d for image %d; allowed is 0 to %d"
                .formatted(indices[image], image, classes - 1));
      }
    }
    return indices;
  }

  private static void checkPublished(IdxArray found, int count, PublishedFile published) {
    String remedy =
        "; replace it by the published file, or set dataset.verify = false if these images are"
            + " your own";
    if (found.count() != count) {
      throw fault(
          found,
          "holds %d entries, the published file holds %d".formatted(found.count(), count) + remedy);
    }
    if (!found.sha256().equals(published.contentSha256())) {
      throw fault(
          found,
          "differs from the published file: SHA-256 of its content is %s, expected %s"
                  .formatted(found.sha256(), published.contentSha256())
              + remedy);
    }
  }

  private static DatasetException fault(IdxArray array, String fault) {
    return new DatasetException(array.file().toAbsolutePath() + " " + fault);
  }
}
