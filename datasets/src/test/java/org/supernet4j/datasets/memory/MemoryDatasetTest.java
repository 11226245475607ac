package org.supernet4j.datasets.memory;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Split;

class MemoryDatasetTest {
  private static final DatasetInfo INFO = DatasetInfo.numbered("letters", 1, 2, 1, 3);
  private static final LabelledImages IMAGES =
      new LabelledImages(2, "aabbccdd".getBytes(US_ASCII), new int[] {0, 1, 2, 1});

  private final MemoryDataset data =
      new MemoryDataset(
          INFO,
          ImageSelection.all(IMAGES),
          new ImageSelection(IMAGES, new int[] {3, 1}),
          ImageSelection.all(IMAGES).first(0));

  @Test
  void sizesAreThoseOfTheSelections() {
    assertThat(data.size(Split.TRAIN)).isEqualTo(4);
    assertThat(data.size(Split.VALIDATION)).isEqualTo(2);
    assertThat(data.size(Split.TEST)).isZero();
  }

  @Test
  void copiesImagesAndLabelsOfTheSplitThatIsAskedFor() {
    Batch batch = new Batch(INFO, 3);
    data.read(Split.VALIDATION, new int[] {0, 1, 0}, batch);
    assertThat(batch.images()).asString().isEqualTo("ddbbdd");
    assertThat(batch.labels()).containsExactly(1, 1, 1);
  }

  @Test
  void refusalLeavesTheBatchAsItWas() {
    Batch batch = new Batch(INFO, 2);
    data.read(Split.TRAIN, new int[] {2}, batch);
    assertThatThrownBy(() -> data.read(Split.TRAIN, new int[] {0, 4}, batch))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("data set letters has no image 4 in split train of 4 images");
    assertThatThrownBy(() -> data.read(Split.TRAIN, new int[] {0, 1, 2}, batch))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("room for 2 cannot hold 3");
    assertThat(batch.size()).isEqualTo(1);
    assertThat(batch.images()).startsWith('c', 'c');
  }

  @Test
  void batchForImagesOfAnotherSizeIsRefused() {
    Batch batch = new Batch(DatasetInfo.numbered("other", 1, 3, 1, 3), 1);
    assertThatThrownBy(() -> data.read(Split.TRAIN, new int[] {0}, batch))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 bytes")
        .hasMessageContaining("letters have 2");
  }

  @Test
  void imagesMustBeOfTheSizeThatTheInfoTells() {
    ImageSelection images = ImageSelection.all(IMAGES);
    DatasetInfo other = DatasetInfo.numbered("other", 1, 3, 1, 3);
    assertThatThrownBy(() -> new MemoryDataset(other, images, images, images))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("images of train have 2 bytes, those of data set other have 3");
  }

  @Test
  void pixelsAndLabelsMustBeOfAsManyImages() {
    assertThatThrownBy(() -> new LabelledImages(2, new byte[5], new int[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 labels and 5 bytes");
  }
}
