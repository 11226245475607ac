package org.supernet4j.datasets.idx;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supernet4j.datasets.idx.SmallCollection.TEST_IMAGES;
import static org.supernet4j.datasets.idx.SmallCollection.TEST_LABELS;
import static org.supernet4j.datasets.idx.SmallCollection.TRAIN_IMAGES;
import static org.supernet4j.datasets.idx.SmallCollection.TRAIN_LABELS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.datasets.files.Samples;

/** Each fault of a configured folder is one message that names the file and the way out. */
class BadFilesTest {
  @TempDir Path folder;

  private IdxCollection collection;

  @BeforeEach
  void publish() throws IOException {
    collection = SmallCollection.publish(folder);
  }

  @Test
  void missingFile() throws IOException {
    Files.delete(folder.resolve(TEST_IMAGES));
    assertRefused(true).hasMessageContaining(folder + " lacks " + TEST_IMAGES);
  }

  @Test
  void truncatedFile() throws IOException {
    Path file = folder.resolve(TRAIN_IMAGES);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertRefused(true).hasMessageContaining(file + " is truncated");
  }

  @Test
  void labelsWhereImagesShouldBe() throws IOException {
    Path file = folder.resolve(TRAIN_IMAGES);
    Files.write(file, IdxBytes.labels(50));
    assertRefused(true).hasMessageContaining(file + " is not an IDX file");
  }

  @Test
  void fileThatIsNotThePublishedOne() throws IOException {
    byte[] changed = IdxBytes.images(20, 28);
    changed[1000]++;
    Path file = Files.write(folder.resolve(TEST_IMAGES), Samples.gzip(changed));
    assertRefused(true)
        .hasMessageContaining(file + " differs from the published file")
        .hasMessageContaining("expected " + collection.test().images().contentSha256())
        .hasMessageContaining("set dataset.verify = false");
  }

  @Test
  void fewerImagesThanPublished() throws IOException {
    Path file = Files.write(folder.resolve(TRAIN_IMAGES), IdxBytes.images(40, 28));
    Files.write(folder.resolve(TRAIN_LABELS), IdxBytes.labels(40));
    assertRefused(true)
        .hasMessageContaining(file + " holds 40 images, the published file holds 50")
        .hasMessageContaining("set dataset.verify = false");
  }

  @Test
  void labelBeyondTheClasses() throws IOException {
    byte[] labels = IdxBytes.labels(50);
    labels[8 + 33] = 10;
    Path file = Files.write(folder.resolve(TRAIN_LABELS), labels);
    assertRefused(false).hasMessage(file + " holds label 10 for image 33; allowed is 0 to 9");
    labels[8 + 33] = (byte) 200;
    Files.write(file, labels);
    assertRefused(false).hasMessageContaining("label 200");
  }

  @Test
  void imagesAndLabelsThatAreNotAsMany() throws IOException {
    Files.write(folder.resolve(TEST_LABELS), IdxBytes.labels(19));
    assertRefused(true)
        .hasMessageContaining(folder.resolve(TEST_IMAGES) + " holds 20 images")
        .hasMessageContaining(TEST_LABELS + " holds 19 labels");
  }

  @Test
  void imagesOfAnotherSize() throws IOException {
    Path file = Files.write(folder.resolve(TEST_IMAGES), IdxBytes.images(20, 32));
    assertRefused(false).hasMessage(file + " holds images of 32 x 32 pixels; allowed is 28 x 28");
  }

  /** All of these would be found damaged, were they unpacked. */
  @Test
  void headersAreCheckedBeforeImagesAreUnpacked() throws IOException {
    Path file = folder.resolve(TRAIN_IMAGES);
    Files.write(file, Samples.damaged(IdxBytes.images(12, 32)));
    assertRefused(false).hasMessage(file + " holds images of 32 x 32 pixels; allowed is 28 x 28");
    Files.write(file, Samples.damaged(IdxBytes.images(40, 28)));
    assertRefused(false).hasMessageContaining(file + " holds 40 images");
    Files.write(folder.resolve(TRAIN_LABELS), Samples.damaged(IdxBytes.labels(40)));
    assertRefused(true)
        .hasMessageContaining(file + " holds 40 images, the published file holds 50");
    assertRefused(false).hasMessageContaining(file + " is damaged");
  }

  @Test
  void validationThatTakesAllTrainingImages() {
    IdxSettings greedy = SmallCollection.in(folder, true, 50);
    assertThatThrownBy(() -> new IdxLoader(collection, folder).open(greedy))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("dataset.validation = 50")
        .hasMessageContaining("allowed is 0 to 49");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(boolean verify) {
    return assertThatThrownBy(
            () -> new IdxLoader(collection, folder).open(SmallCollection.in(folder, verify, 10)))
        .isInstanceOf(DatasetException.class);
  }
}
