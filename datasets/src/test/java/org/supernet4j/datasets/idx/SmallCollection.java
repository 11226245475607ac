package org.supernet4j.datasets.idx;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.supernet4j.datasets.files.Samples;

/** A collection of 50 training and 20 test images with files of its own. */
final class SmallCollection {
  static final int TRAIN = 50;
  static final int TEST = 20;
  static final String TRAIN_IMAGES = "train-images-idx3-ubyte.gz";
  static final String TRAIN_LABELS = "train-labels-idx1-ubyte.gz";
  static final String TEST_IMAGES = "t10k-images-idx3-ubyte.gz";
  static final String TEST_LABELS = "t10k-labels-idx1-ubyte.gz";

  private SmallCollection() {}

  /** Writes the four files, named like MNIST's, and describes them as published. */
  static IdxCollection publish(Path folder, URI... mirrors) throws IOException {
    return new IdxCollection(
        "small",
        IntStream.range(0, 10).mapToObj(Integer::toString).toList(),
        List.of(mirrors),
        new IdxFiles(
            Samples.publish(folder, TRAIN_IMAGES, IdxBytes.images(TRAIN, 28)),
            Samples.publish(folder, TRAIN_LABELS, IdxBytes.labels(TRAIN)),
            TRAIN),
        new IdxFiles(
            Samples.publish(folder, TEST_IMAGES, IdxBytes.images(TEST, 28)),
            Samples.publish(folder, TEST_LABELS, IdxBytes.labels(TEST)),
            TEST));
  }

  /** Settings that read a folder. */
  static IdxSettings in(Path directory, boolean verify, int validation) {
    return new IdxSettings(
        Optional.of(directory), false, verify, validation, Optional.empty(), Optional.empty(), 0);
  }
}
