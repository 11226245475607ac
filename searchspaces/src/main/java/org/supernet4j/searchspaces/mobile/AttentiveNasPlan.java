package org.supernet4j.searchspaces.mobile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;

/**
 * The options of a space of AttentiveNAS' form.
 *
 * @param resolution extent of the image
 * @param first channels of the first convolution
 * @param firstStride its stride
 * @param stages the blocks in order
 * @param last features before the classifier
 */
record AttentiveNasPlan(
    Choice resolution, Choice first, int firstStride, List<Stage> stages, Choice last) {

  /** The space of Wang et al. (2021). */
  static AttentiveNasPlan published(Choice resolution) {
    int[] kernels = {3, 5};
    int[] expands = {4, 5, 6};
    return new AttentiveNasPlan(
        resolution,
        Choice.ofSizes("first-conv.width", 16, 24),
        2,
        List.of(
            Stage.of("mb1", new int[] {16, 24}, range(1, 2), kernels, new int[] {1}),
            Stage.of("mb2", new int[] {24, 32}, range(3, 5), kernels, expands).halving(),
            Stage.of("mb3", new int[] {32, 40}, range(3, 6), kernels, expands)
                .halving()
                .withExcitation(),
            Stage.of("mb4", new int[] {64, 72}, range(3, 6), kernels, expands).halving(),
            Stage.of("mb5", new int[] {112, 120, 128}, range(3, 8), kernels, expands)
                .withExcitation(),
            Stage.of("mb6", new int[] {192, 200, 208, 216}, range(3, 8), kernels, new int[] {6})
                .halving()
                .withExcitation()
                .withDropping(),
            Stage.of("mb7", new int[] {216, 224}, range(1, 2), kernels, new int[] {6})
                .withExcitation()
                .withDropping()),
        Choice.ofSizes("last-conv.width", 1792, 1984));
  }

  /**
   * The same form for images of 32 x 32: three halvings, and about a hundredth of the
   * multiply-adds.
   */
  static AttentiveNasPlan small(Choice resolution) {
    int[] kernels = {3, 5};
    int[] expands = {2, 3, 4};
    return new AttentiveNasPlan(
        resolution,
        Choice.ofSizes("first-conv.width", 8, 16),
        1,
        List.of(
            Stage.of("mb1", new int[] {8, 16}, new int[] {1}, kernels, new int[] {1}),
            Stage.of("mb2", new int[] {16, 24}, range(1, 2), kernels, expands).halving(),
            Stage.of("mb3", new int[] {24, 32}, range(1, 2), kernels, expands)
                .halving()
                .withExcitation(),
            Stage.of("mb4", new int[] {32, 40}, range(1, 2), kernels, expands),
            Stage.of("mb5", new int[] {40, 48, 56}, range(1, 3), kernels, expands).withExcitation(),
            Stage.of("mb6", new int[] {72, 80, 88, 96}, range(1, 3), kernels, new int[] {4})
                .halving()
                .withExcitation()
                .withDropping(),
            Stage.of("mb7", new int[] {88, 96}, range(1, 2), kernels, new int[] {4})
                .withExcitation()
                .withDropping()),
        Choice.ofSizes("last-conv.width", 256, 320));
  }

  private static int[] range(int from, int to) {
    return IntStream.rangeClosed(from, to).toArray();
  }

  /** The most blocks of all stages together. */
  int blocks() {
    return stages.stream().mapToInt(Stage::most).sum();
  }

  /** All decisions: the resolution, then stage by stage. */
  Choices choices() {
    List<Choice> choices = new ArrayList<>(List.of(resolution, first));
    for (Stage stage : stages) {
      choices.addAll(List.of(stage.width(), stage.depth(), stage.kernel(), stage.expand()));
    }
    choices.add(last);
    return Choices.of(choices);
  }
}
