package org.supernet4j.api.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BatchTest {
  private final DatasetInfo data = DatasetInfo.numbered("toy", 4, 5, 3, 2);
  private final Batch batch = new Batch(data, 8);

  @Test
  void imagesLieInARow() {
    assertThat(data.imageBytes()).isEqualTo(60);
    assertThat(batch.images()).hasSize(8 * 60);
    assertThat(batch.offset(3)).isEqualTo(180);
    assertThat(batch.imageBytes()).isEqualTo(60);
    assertThat(batch.labels()).hasSize(8);
  }

  @Test
  void sizeIsThatOfTheExamplesInIt() {
    assertThat(batch.size()).isZero();
    batch.resize(5);
    assertThat(batch.size()).isEqualTo(5);
    assertThat(batch.capacity()).isEqualTo(8);
  }

  @Test
  void thereIsRoomForItsCapacityOnly() {
    assertThatThrownBy(() -> batch.resize(9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a batch with room for 8 cannot hold 9");
    assertThatThrownBy(() -> batch.resize(-1)).hasMessageContaining("-1");
  }

  @Test
  void aPieceOfALargerBatchKnowsItsPlace() {
    assertThat(batch.firstExample()).isZero();
    batch.placeAt(1L << 40);
    assertThat(batch.firstExample()).isEqualTo(1L << 40);
    assertThatThrownBy(() -> batch.placeAt(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a batch begins at example 0 or after, found -1");
  }

  @Test
  void classesAreNumbered() {
    assertThat(data.classes()).containsExactly("0", "1");
  }
}
