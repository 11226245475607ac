package org.supernet4j.datasets.cifar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.datasets.files.FileServer;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.NeedsSharedData;
import org.supernet4j.testkit.SharedData;

class CifarLoaderTest {
  @TempDir Path folder;
  @TempDir Path cache;

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void planesBecomePixelsAndTheLastLabelByteCounts(int labelBytes) throws IOException {
    CifarCollection collection = SmallCifar.publish(folder, labelBytes);
    Dataset data = new CifarLoader(collection, cache).open(SmallCifar.in(folder, 0));
    Batch train = readAll(data, Split.TRAIN);
    assertThat(train.size()).isEqualTo(2 * SmallCifar.IMAGES);
    byte[] second = Files.readAllBytes(folder.resolve("data_batch_2.bin"));
    int record = labelBytes + 3072;
    int image = SmallCifar.IMAGES + 4;
    assertThat(train.labels()[image]).isEqualTo(4 % 3);
    for (int row : new int[] {0, 13, 31}) {
      for (int column : new int[] {0, 7, 31}) {
        for (int channel = 0; channel < 3; channel++) {
          int plane = 4 * record + labelBytes + channel * 1024;
          assertThat(train.images()[train.offset(image) + (row * 32 + column) * 3 + channel])
              .isEqualTo(second[plane + row * 32 + column]);
        }
      }
    }
  }

  @Test
  void archiveIsDownloadedOnceAndHoldsTheSameImages() throws IOException {
    try (FileServer server = new FileServer(folder)) {
      CifarCollection remote = SmallCifar.publish(folder, 1, server.mirror("good"));
      Dataset downloaded = new CifarLoader(remote, cache).open(SmallCifar.downloaded());
      Dataset local = new CifarLoader(remote, cache).open(SmallCifar.in(folder, 5));
      for (Split split : Split.values()) {
        assertThat(readAll(downloaded, split).images())
            .as("%s", split)
            .isEqualTo(readAll(local, split).images());
      }
      assertThat(cache.resolve("small/small.tar.gz")).exists();
    }
  }

  @Test
  void trainsWithTheFilesThatAreNamed() throws IOException {
    CifarCollection collection = SmallCifar.publish(folder, 1);
    Files.delete(folder.resolve("data_batch_1.bin"));
    assertThatThrownBy(() -> new CifarLoader(collection, cache).open(SmallCifar.in(folder, 5)))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(folder + " lacks data_batch_1.bin")
        .hasMessageContaining("dataset.training-files");
    Dataset data =
        new CifarLoader(collection, cache).open(SmallCifar.in(folder, 5, "data_batch_2.bin"));
    assertThat(data.size(Split.TRAIN)).isEqualTo(15);
    assertThat(data.size(Split.VALIDATION)).isEqualTo(5);
    assertThatThrownBy(
            () ->
                new CifarLoader(collection, cache)
                    .open(SmallCifar.in(folder, 5, "data_batch_7.bin")))
        .hasMessageContaining("dataset.training-files: data_batch_7.bin")
        .hasMessageContaining("allowed is data_batch_1.bin, data_batch_2.bin");
  }

  @Test
  void changedFilesAndPartsOfRecordsAreNamed() throws IOException {
    CifarCollection collection = SmallCifar.publish(folder, 1);
    Path file = folder.resolve("data_batch_2.bin");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 7));
    assertThatThrownBy(() -> new CifarLoader(collection, cache).open(SmallCifar.in(folder, 5)))
        .hasMessageContaining(file + " (61,453 bytes) differs from the published file")
        .hasMessageContaining("dataset.verify = false");
    assertThatThrownBy(() -> new CifarLoader(collection, cache).open(SmallCifar.own(folder)))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(
            "data_batch_2.bin holds 61,453 bytes: 19 records of 3,073 bytes and 3,066 bytes more");
    Files.write(file, Arrays.copyOf(whole, whole.length + 2));
    assertThatThrownBy(() -> new CifarLoader(collection, cache).open(SmallCifar.own(folder)))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(
            "data_batch_2.bin holds 61,462 bytes: 20 records of 3,073 bytes and 2 bytes more");
    Files.write(file, new byte[0]);
    assertThatThrownBy(() -> new CifarLoader(collection, cache).open(SmallCifar.own(folder)))
        .hasMessageContaining("data_batch_2.bin is empty");
  }

  /** The file is sparse: it takes no room. */
  @Test
  void fileThatNoArrayHoldsIsNamed() throws IOException {
    CifarCollection collection = SmallCifar.publish(folder, 1);
    Path file = folder.resolve("data_batch_1.bin");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(3073L << 20);
    }
    assertThatThrownBy(() -> new CifarLoader(collection, cache).open(SmallCifar.in(folder, 5)))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(file + " holds 3,222,274,048 bytes")
        .hasMessageContaining("allowed are at most 2,147,483,639");
  }

  @Test
  void moreImagesThanAnArrayHoldsAreRefused() {
    byte[] hundred = SmallCifar.records(100, 1, 1);
    assertThatThrownBy(
            () ->
                new CifarRecords(0, 3)
                    .read(Collections.nCopies(7000, "file"), Map.of("file", hundred), "folder"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("folder: 700,000 training images in 7000 files")
        .hasMessageContaining("allowed are at most 699,050")
        .hasMessageContaining("dataset.training-files");
  }

  @Test
  void labelOfNoClassIsNamed() throws IOException {
    CifarCollection collection = SmallCifar.publish(folder, 2);
    Path file = folder.resolve("test_batch.bin");
    byte[] records = Files.readAllBytes(file);
    records[3 * 3074 + 1] = (byte) 200;
    Files.write(file, records);
    assertThatThrownBy(() -> new CifarLoader(collection, cache).open(SmallCifar.own(folder)))
        .hasMessageContaining("test_batch.bin holds label 200 for image 3; allowed is 0 to 2");
    records[3 * 3074 + 1] = 2;
    records[3 * 3074] = 3;
    Files.write(file, records);
    assertThatThrownBy(() -> new CifarLoader(collection, cache).open(SmallCifar.own(folder)))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("test_batch.bin holds coarse label 3 for image 3; allowed is 0 to 2");
  }

  @Test
  @NeedsSharedData("data/cifar-10-batches-bin")
  void publishedPartIsVerifiedAndRead() {
    Path published = SharedData.path("data/cifar-10-batches-bin");
    Dataset data =
        new Cifar10Factory()
            .create(SmallCifar.in(published, 1000, "data_batch_1.bin"), Contexts.dataset());
    assertThat(data.size(Split.TRAIN)).isEqualTo(9_000);
    assertThat(data.size(Split.VALIDATION)).isEqualTo(1_000);
    Batch test = readAll(data, Split.TEST);
    int[] counts = new int[10];
    Arrays.stream(test.labels()).forEach(label -> counts[label]++);
    assertThat(counts).containsOnly(1000);
    assertThat(test.labels()).startsWith(3, 8, 8, 0, 6, 6, 1, 6, 3, 1);
    assertThat(data.info().classes().get(test.labels()[0])).isEqualTo("cat");
  }

  private static Batch readAll(Dataset data, Split split) {
    int[] indices = IntStream.range(0, data.size(split)).toArray();
    Batch batch = new Batch(data.info(), indices.length);
    data.read(split, indices, batch);
    return batch;
  }
}
