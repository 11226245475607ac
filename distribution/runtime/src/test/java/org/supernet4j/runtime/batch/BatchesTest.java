package org.supernet4j.runtime.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.random.Randomness;

class BatchesTest {
  private static final Randomness RANDOM = new Randomness(5);

  @Test
  void allImagesComeInOrder() {
    Batches batches = Batches.all(new Numbers(7), Split.TEST, 3);
    assertThat(Numbers.inEach(batches))
        .containsExactly(List.of(0, 1, 2), List.of(3, 4, 5), List.of(6));
    assertThat(Numbers.inEach(batches)).as("again").hasSize(3);
    assertThat(batches.images()).isEqualTo(7);
  }

  @Test
  void someImagesAreAFixedChoice() {
    List<Integer> chosen = some(100, 20, "calibration");
    assertThat(chosen).hasSize(20).doesNotHaveDuplicates().isNotEqualTo(sorted(chosen));
    assertThat(some(100, 20, "calibration")).isEqualTo(chosen);
    assertThat(some(100, 20, "validation")).isNotEqualTo(chosen);
  }

  @Test
  void smallSplitGivesWhatItHas() {
    assertThat(Set.copyOf(some(5, 20, "any"))).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
  }

  @Test
  void wholeBatchesAlone() {
    Batches some = Batches.some(new Numbers(11), Split.TRAIN, 11, 4, RANDOM, "any");
    assertThat(Numbers.inEach(some.whole())).hasSize(2).allMatch(batch -> batch.size() == 4);
    assertThat(some.whole().images()).isEqualTo(8);
    Batches few = Batches.some(new Numbers(3), Split.TRAIN, 11, 4, RANDOM, "any");
    assertThat(Numbers.inEach(few.whole())).hasSize(1).allMatch(batch -> batch.size() == 3);
  }

  @Test
  void emptySplitHasNoBatch() {
    assertThat(Batches.all(new Numbers(0), Split.TEST, 3)).isEmpty();
  }

  @Test
  void iterationEnds() {
    Iterator<Batch> batches = Batches.all(new Numbers(1), Split.TEST, 3).iterator();
    batches.next();
    assertThat(batches.hasNext()).isFalse();
    assertThatThrownBy(batches::next).isInstanceOf(NoSuchElementException.class);
  }

  private static List<Integer> some(int size, int images, String purpose) {
    Batches batches = Batches.some(new Numbers(size), Split.TRAIN, images, 7, RANDOM, purpose);
    return Numbers.inEach(batches).stream().flatMap(List::stream).toList();
  }

  private static List<Integer> sorted(List<Integer> numbers) {
    return numbers.stream().sorted().toList();
  }
}
