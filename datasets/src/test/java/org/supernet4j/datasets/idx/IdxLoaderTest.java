package org.supernet4j.datasets.idx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.datasets.files.FileServer;

class IdxLoaderTest {
  @TempDir Path folder;
  @TempDir Path cache;

  private IdxCollection collection;

  @BeforeEach
  void publish() throws IOException {
    collection = SmallCollection.publish(folder);
  }

  @Test
  void imagesAndLabelsAreThoseOfTheFiles() {
    Dataset data = open(SmallCollection.in(folder, true, 0));
    assertThat(data.info().name()).isEqualTo("small");
    assertThat(data.info().imageBytes()).isEqualTo(28 * 28);
    Batch train = readAll(data, Split.TRAIN);
    assertThat(train.images())
        .isEqualTo(Arrays.copyOfRange(IdxBytes.images(50, 28), 16, 16 + 50 * 28 * 28));
    assertThat(train.labels()).isEqualTo(IntStream.range(0, 50).map(image -> image % 10).toArray());
    assertThat(readAll(data, Split.TEST).size()).isEqualTo(20);
    assertThat(data.size(Split.VALIDATION)).isZero();
  }

  @Test
  void limitsKeepTheFirstImagesAndDoNotChangeValidation() {
    IdxSettings limited =
        new IdxSettings(Optional.of(folder), false, true, 15, Optional.of(10), Optional.of(5), 0);
    Dataset all = open(SmallCollection.in(folder, true, 15));
    Dataset some = open(limited);
    assertThat(some.size(Split.TRAIN)).isEqualTo(10);
    assertThat(some.size(Split.TEST)).isEqualTo(5);
    assertThat(readAll(some, Split.TRAIN).images())
        .isEqualTo(Arrays.copyOf(readAll(all, Split.TRAIN).images(), 10 * 28 * 28));
    assertThat(readAll(some, Split.VALIDATION).images())
        .isEqualTo(readAll(all, Split.VALIDATION).images());
  }

  @Test
  void limitBeyondTheImagesKeepsAll() {
    IdxSettings limited =
        new IdxSettings(
            Optional.of(folder), false, true, 0, Optional.of(1000), Optional.of(1000), 0);
    assertThat(open(limited).size(Split.TRAIN)).isEqualTo(50);
    assertThat(open(limited).size(Split.TEST)).isEqualTo(20);
  }

  @Test
  void downloadGoesIntoAFolderOfTheCacheNamedLikeTheDataSet() throws IOException {
    try (FileServer server = new FileServer(folder)) {
      IdxCollection remote =
          SmallCollection.publish(folder, server.mirror("missing"), server.mirror("good"));
      IdxSettings settings =
          new IdxSettings(Optional.empty(), true, true, 10, Optional.empty(), Optional.empty(), 0);
      Dataset data = new IdxLoader(remote, cache).open(settings);
      assertThat(data.size(Split.TRAIN)).isEqualTo(40);
      assertThat(cache.resolve("small/" + SmallCollection.TEST_LABELS))
          .hasSameBinaryContentAs(folder.resolve(SmallCollection.TEST_LABELS));
    }
  }

  @Test
  void ownImagesAreWelcomeWhereNothingIsVerified() throws IOException {
    Files.write(folder.resolve(SmallCollection.TRAIN_IMAGES), IdxBytes.images(7, 28));
    Files.write(folder.resolve(SmallCollection.TRAIN_LABELS), IdxBytes.labels(7));
    assertThat(open(SmallCollection.in(folder, false, 2)).size(Split.TRAIN)).isEqualTo(5);
  }

  private Dataset open(IdxSettings settings) {
    return new IdxLoader(collection, cache).open(settings);
  }

  private static Batch readAll(Dataset data, Split split) {
    int[] indices = IntStream.range(0, data.size(split)).toArray();
    Batch batch = new Batch(data.info(), indices.length);
    data.read(split, indices, batch);
    return batch;
  }
}
