package org.supernet4j.datasets.idx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.NeedsSharedData;
import org.supernet4j.testkit.SharedData;

/**
 * The real files: verified against their checksums, they hold the published images. Histograms,
 * first labels and mean pixels were worked out from the files by other means.
 */
@NeedsSharedData({"data/mnist", "data/fashion-mnist"})
class PublishedImagesTest {
  @Test
  void mnist() {
    Dataset data =
        new MnistFactory()
            .create(SmallCollection.in(SharedData.path("data/mnist"), true, 0), Contexts.dataset());
    Batch train = readAll(data, Split.TRAIN);
    Batch test = readAll(data, Split.TEST);
    assertThat(histogram(train))
        .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
    assertThat(histogram(test))
        .containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
    assertThat(train.labels()).startsWith(5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
    assertThat(test.labels()).startsWith(7, 2, 1, 0, 4, 1, 4, 9, 5, 9);
    assertThat(meanPixel(train)).isCloseTo(0.13066, within(1e-5));
    assertThat(meanPixel(test)).isCloseTo(0.13251, within(1e-5));
  }

  @Test
  void fashionMnist() {
    Dataset data =
        new FashionMnistFactory()
            .create(
                SmallCollection.in(SharedData.path("data/fashion-mnist"), true, 0),
                Contexts.dataset());
    Batch train = readAll(data, Split.TRAIN);
    Batch test = readAll(data, Split.TEST);
    assertThat(histogram(train)).containsOnly(6000);
    assertThat(histogram(test)).containsOnly(1000);
    assertThat(train.labels()).startsWith(9, 0, 0, 3, 0, 2, 7, 2, 5, 5);
    assertThat(test.labels()).startsWith(9, 2, 1, 1, 6, 1, 4, 6, 5, 7);
    assertThat(meanPixel(train)).isCloseTo(0.28604, within(1e-5));
    assertThat(meanPixel(test)).isCloseTo(0.28685, within(1e-5));
    assertThat(data.info().classes().get(train.labels()[0])).isEqualTo("Ankle boot");
  }

  @Test
  void validationIsCutFromTraining() {
    Dataset data =
        new MnistFactory()
            .create(
                SmallCollection.in(SharedData.path("data/mnist"), true, 5000), Contexts.dataset());
    assertThat(data.size(Split.TRAIN)).isEqualTo(55_000);
    assertThat(data.size(Split.VALIDATION)).isEqualTo(5_000);
    assertThat(data.size(Split.TEST)).isEqualTo(10_000);
    assertThat(Arrays.stream(histogram(readAll(data, Split.VALIDATION))))
        .allMatch(count -> count > 400 && count < 620);
  }

  private static Batch readAll(Dataset data, Split split) {
    int[] indices = IntStream.range(0, data.size(split)).toArray();
    Batch batch = new Batch(data.info(), indices.length);
    data.read(split, indices, batch);
    return batch;
  }

  private static int[] histogram(Batch batch) {
    int[] counts = new int[10];
    Arrays.stream(batch.labels()).forEach(label -> counts[label]++);
    return counts;
  }

  private static double meanPixel(Batch batch) {
    long sum = 0;
    for (byte pixel : batch.images()) {
      sum += Byte.toUnsignedInt(pixel);
    }
    return sum / 255.0 / batch.images().length;
  }
}
