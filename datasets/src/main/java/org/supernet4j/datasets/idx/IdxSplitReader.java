package org.supernet4j.datasets.idx;

import java.nio.file.Path;
import java.util.Map;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.datasets.files.PublishedFile;
import org.supernet4j.datasets.memory.LabelledImages;

/**
 * Reads the images and labels of a split and checks that they fit together: all that the headers
 * show before any image is unpacked.
 *
 * @param places where the files lie
 * @param classes the number of classes
 * @param published whether the files must be the published ones
 */
record IdxSplitReader(Map<PublishedFile, Path> places, int classes, boolean published) {
  /** Rows and columns of an image. */
  static final int SIDE = 28;

  private static final String REMEDY =
      "; replace it by the published file, or set dataset.verify = false if these images are your"
          + " own";

  /**
   * Reads a split.
   *
   * @throws DatasetException naming the file that is not as it must be
   */
  LabelledImages read(IdxFiles files) {
    try (IdxFile images = IdxFile.open(places.get(files.images()), 3);
        IdxFile labels = IdxFile.open(places.get(files.labels()), 1)) {
      checkForm(images, labels);
      if (published) {
        checkCount(images, files.count());
      }
      return new LabelledImages(
          SIDE * SIDE,
          checked(images.read(), files.images()).values(),
          classIndices(checked(labels.read(), files.labels())));
    }
  }

  private static void checkForm(IdxFile images, IdxFile labels) {
    int[] shape = images.shape();
    if (shape[1] != SIDE || shape[2] != SIDE) {
      throw fault(
          images.file(),
          "holds images of %d x %d pixels; allowed is 28 x 28".formatted(shape[1], shape[2]));
    }
    if (images.count() != labels.count()) {
      throw fault(
          images.file(),
          "holds %d images, but %s holds %d labels; every image needs one label"
              .formatted(images.count(), labels.file().getFileName(), labels.count()));
    }
  }

  /** Labels are as many as images, so they need no check of their own. */
  private static void checkCount(IdxFile images, int count) {
    if (images.count() != count) {
      throw fault(
          images.file(),
          "holds %d images, the published file holds %d".formatted(images.count(), count) + REMEDY);
    }
  }

  private IdxArray checked(IdxArray found, PublishedFile file) {
    if (published && !found.sha256().equals(file.contentSha256())) {
      throw fault(
          found.file(),
          "differs from the published file: SHA-256 of its content is %s, expected %s"
                  .formatted(found.sha256(), file.contentSha256())
              + REMEDY);
    }
    return found;
  }

  private int[] classIndices(IdxArray labels) {
    int[] indices = new int[labels.values().length];
    for (int image = 0; image < indices.length; image++) {
      indices[image] = Byte.toUnsignedInt(labels.values()[image]);
      if (indices[image] >= classes) {
        throw fault(
            labels.file(),
            "holds label %d for image %d; allowed is 0 to %d"
                .formatted(indices[image], image, classes - 1));
      }
    }
    return indices;
  }

  private static DatasetException fault(Path file, String fault) {
    return new DatasetException(file.toAbsolutePath() + " " + fault);
  }
}
