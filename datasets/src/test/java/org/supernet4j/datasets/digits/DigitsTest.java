package org.supernet4j.datasets.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.datasets.files.Sha256;
import org.supernet4j.testkit.Contexts;

class DigitsTest {
  @Property(tries = 30)
  void classesAreBalanced(@ForAll long seed, @ForAll @IntRange(min = 1, max = 99) int count) {
    int[] counts = new int[10];
    for (int label : readAll(open(count, 0, 0.4, seed), Split.TRAIN).labels()) {
      counts[label]++;
    }
    assertThat(Arrays.stream(counts))
        .allMatch(found -> found == count / 10 || found == (count + 9) / 10);
  }

  @Test
  void labelsComeInNoFixedOrder() {
    int[] labels = readAll(open(20, 0, 0.4, 1), Split.TRAIN).labels();
    assertThat(Arrays.copyOf(labels, 10)).isNotEqualTo(Arrays.copyOfRange(labels, 10, 20));
  }

  @Test
  void longerSplitBeginsWithTheImagesOfAShorterOne() {
    Batch few = readAll(open(15, 5, 0.4, 1), Split.TRAIN);
    Batch many = readAll(open(60, 0, 0.4, 1), Split.TRAIN);
    assertThat(few.images()).isEqualTo(Arrays.copyOf(many.images(), few.images().length));
    assertThat(few.labels()).isEqualTo(Arrays.copyOf(many.labels(), 15));
  }

  @Test
  void noImageIsDrawnTwice() {
    Dataset data = open(400, 400, 0, 3);
    Set<ByteBuffer> images = new HashSet<>();
    for (Split split : Split.values()) {
      Batch batch = readAll(data, split);
      for (int image = 0; image < batch.size(); image++) {
        images.add(
            ByteBuffer.wrap(batch.images(), batch.offset(image), batch.imageBytes()).slice());
      }
    }
    assertThat(images).hasSize(1200);
  }

  @Test
  void seedAndDifficultyChangeTheImages() {
    byte[] images = readAll(open(10, 0, 0.4, 1), Split.TRAIN).images();
    assertThat(readAll(open(10, 0, 0.4, 2), Split.TRAIN).images()).isNotEqualTo(images);
    assertThat(readAll(open(10, 0, 0.5, 1), Split.TRAIN).images()).isNotEqualTo(images);
  }

  /** Results of runs can be compared only as long as nobody changes the images. */
  @Test
  void imagesAreTheSameOnEveryMachineAndInEveryVersion() {
    var digest = Sha256.digest();
    digest.update(readAll(open(100, 0, 0.4, 0), Split.TRAIN).images());
    assertThat(Sha256.hex(digest))
        .isEqualTo("129ad8ad0bc49550f72696bdae3bd508056950fd08f7728d491da9e442dff575");
  }

  /** Convolutions must have something to gain over comparing pixels, but not from pure noise. */
  @Test
  void comparingPixelsSolvesSomeImagesButFarFromAll() {
    Dataset data = open(2000, 500, 0.4, 0);
    assertThat(PixelClassifiers.nearestMean(data)).isBetween(0.5, 0.8);
    assertThat(PixelClassifiers.nearestImage(data)).isBetween(0.65, 0.92);
  }

  @Test
  void difficultyMakesImagesHarder() {
    double easy = PixelClassifiers.nearestMean(open(1000, 500, 0, 0));
    double usual = PixelClassifiers.nearestMean(open(1000, 500, 0.4, 0));
    double hard = PixelClassifiers.nearestMean(open(1000, 500, 1, 0));
    assertThat(easy).isGreaterThan(0.95);
    assertThat(usual).isLessThan(easy - 0.1);
    assertThat(hard).isLessThan(usual - 0.1).isGreaterThan(0.15);
  }

  private static Dataset open(int train, int others, double difficulty, long seed) {
    return new DigitsFactory()
        .create(new DigitsSettings(train, others, others, difficulty, seed), Contexts.dataset());
  }

  static Batch readAll(Dataset data, Split split) {
    int[] indices = IntStream.range(0, data.size(split)).toArray();
    Batch batch = new Batch(data.info(), indices.length);
    data.read(split, indices, batch);
    return batch;
  }
}
