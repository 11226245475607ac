package org.supernet4j.datasets.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TransformTest {
  @Property(tries = 60)
  void randomResizedCropTakesImagesOfAnySize(
      @ForAll @IntRange(min = 1, max = 70) int height,
      @ForAll @IntRange(min = 1, max = 70) int width,
      @ForAll long seed) {
    Raster image = Images.noise(height, width, 3, seed);
    Augmentation augmentation =
        new Augmentation(
            List.of(
                new RandomResizedCrop(0.08, 1, 4.0 / 3),
                new HorizontalFlip(0.5),
                new AutoAugment(),
                new RandAugment(2, 9)));
    assertThat(augmentation.resizes()).isTrue();
    Raster varied = augmentation.apply(image, 24, 16, new SplittableRandom(seed));
    assertThat(List.of(varied.height(), varied.width(), varied.channels()))
        .containsExactly(24, 16, 3);
    assertThat(augmentation.apply(image, 24, 16, new SplittableRandom(seed)).pixels())
        .as("again")
        .isEqualTo(varied.pixels());
  }

  @Test
  void partsOfTheCropKeepToTheirArea() {
    Raster image = Images.grey(100, 100, i -> i / 100);
    RandomResizedCrop crop = new RandomResizedCrop(0.25, 0.25, 1);
    for (int seed = 0; seed < 20; seed++) {
      int[] values = Images.values(crop.apply(image, 50, 50, new SplittableRandom(seed)));
      assertThat(values[values.length - 1] - values[0]).as("seed %s", seed).isEqualTo(49);
    }
    assertThatThrownBy(() -> new RandomResizedCrop(0.5, 0.25, 1)).hasMessageContaining("max-area");
  }

  @Test
  void padAndCropMovesByUpToThePadding() {
    Raster image = Images.grey(5, 5, i -> i + 1);
    List<int[]> seen =
        IntStream.range(0, 400)
            .mapToObj(
                seed ->
                    Images.values(new PadAndCrop(1).apply(image, 5, 5, new SplittableRandom(seed))))
            .toList();
    assertThat(seen.stream().map(Arrays::toString).distinct()).hasSize(9);
    assertThat(seen)
        .anySatisfy(
            values ->
                assertThat(values)
                    .containsExactly(
                        0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 0, 6, 7, 8, 9, 0, 11, 12, 13, 14, 0, 16, 17,
                        18, 19));
    byte[] beyond = new PadAndCrop(500).apply(image, 5, 5, new SplittableRandom(1)).pixels();
    assertThat(beyond).containsOnly(0);
  }

  @Test
  void flipMirrorsAsOftenAsTold() {
    Raster image = Images.noise(3, 4, 3, 1);
    Raster flipped = new HorizontalFlip(1).apply(image, 3, 4, new SplittableRandom(1));
    assertThat(flipped.at(1, 0, 2)).isEqualTo(image.at(1, 3, 2));
    assertThat(new HorizontalFlip(1).apply(flipped, 3, 4, new SplittableRandom(1)).pixels())
        .isEqualTo(image.pixels());
    assertThat(new HorizontalFlip(0).apply(image, 3, 4, new SplittableRandom(1))).isSameAs(image);
  }

  @Test
  void policyHasTheLevelsOfThePublishedOne() {
    assertThat(Policy.V0).hasSize(25).allMatch(pair -> pair.size() == 2);
    assertThat(Levels.ofPolicy(Operation.POSTERIZE, 2, false)).isZero();
    assertThat(Levels.ofPolicy(Operation.SOLARIZE, 3, false)).isEqualTo(76);
    assertThat(Levels.ofPolicy(Operation.COLOR, 10, false)).isCloseTo(1.9, within(1e-9));
    assertThat(Levels.ofPolicy(Operation.ROTATE, 8, true)).isEqualTo(-24);
    assertThat(Levels.ofPolicy(Operation.SOLARIZE_ADD, 3, false)).isEqualTo(33);
  }

  @Test
  void noMagnitudeChangesLittleAndMoreChangesMore() {
    Raster image = Images.grey(32, 32, i -> 40 + i / 8);
    assertThat(Levels.growing(Operation.POSTERIZE, 0, false)).isEqualTo(8);
    assertThat(Levels.growing(Operation.SOLARIZE, 0, false)).isEqualTo(256);
    for (Operation operation :
        List.of(Operation.ROTATE, Operation.BRIGHTNESS, Operation.POSTERIZE, Operation.SOLARIZE)) {
      double argument = Levels.growing(operation, 0, true);
      assertThat(operation.apply(image, argument).pixels())
          .as("%s", operation)
          .isEqualTo(image.pixels());
    }
  }
}
