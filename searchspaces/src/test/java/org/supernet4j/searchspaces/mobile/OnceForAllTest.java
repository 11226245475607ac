package org.supernet4j.searchspaces.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.searchspaces.Conventions;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.SearchSpaceContract;

class OnceForAllTest extends SearchSpaceContract<OnceForAllSettings> {
  private static final int[] WIDTHS = {16, 24, 40, 80, 112, 160};
  private static final int[] EXTENTS = {112, 56, 28, 14, 14, 7};
  private static final boolean[] EXCITED = {false, true, false, true, true};

  @Override
  protected SearchSpaceFactory<OnceForAllSettings> factory() {
    return new OnceForAllFactory();
  }

  @Override
  protected OnceForAllSettings config() {
    return OnceForAllSettings.standard();
  }

  /** Multiply-adds at 224 x 224 of networks that are the same in every stage and block. */
  private static long macs(int depth, int kernel, int expand) {
    long macs = 112L * 112 * (27 * 16 + 9 * 16 + 16 * 16);
    for (int stage = 1; stage <= 5; stage++) {
      for (int block = 1; block <= depth; block++) {
        long in = WIDTHS[block == 1 ? stage - 1 : stage];
        long from = EXTENTS[block == 1 ? stage - 1 : stage];
        long to = EXTENTS[stage];
        long middle = in * expand;
        long near = (middle / 4 + 4) / 8 * 8;
        long reduced = 10 * near < 9 * (middle / 4) ? near + 8 : near;
        macs += from * from * in * middle + to * to * middle * (kernel * kernel + WIDTHS[stage]);
        macs += EXCITED[stage - 1] ? 2 * middle * reduced : 0;
      }
    }
    return macs + 49L * 160 * 960 + 960 * 1280 + 1280 * 1000;
  }

  @Test
  void costsAreThoseOfTheLayers() {
    CostModel costs = new CostModel(space().network());
    Architecture smallest = space().smallest().with(0, 3);

    assertThat(costs.cost(smallest).macs()).isEqualTo(macs(2, 3, 3));
    assertThat(costs.cost(space().largest()).macs()).isEqualTo(macs(4, 7, 6));
  }

  @Test
  void blocksChooseEachForThemselves() {
    assertThat(space().choices().combinations())
        .isEqualTo(BigInteger.valueOf(3).pow(5 * 9).multiply(BigInteger.valueOf(4)));
    Architecture shallow = space().smallest();
    int kernelOfBlock4 = 1 + 1 + 2 * 3;

    assertThat(space().network().canonical(shallow.with(kernelOfBlock4, 2)))
        .as("a kernel of a block that does not run plays no part")
        .isEqualTo(shallow);
    assertThat(space().network().canonical(shallow.with(2, 2))).isNotEqualTo(shallow);
  }

  @Test
  void smallerKernelsAreTransformedWhileSubnetsHaveTheKernelAlone() {
    assertThat(space().network().parameters())
        .filteredOn(parameter -> parameter.role() == Parameter.Role.KERNEL_TRANSFORM)
        .hasSize(2 * 20)
        .filteredOn(parameter -> parameter.name().startsWith("stage3/2/"))
        .extracting(Parameter::name)
        .containsExactly(
            "stage3/2/depthwise/conv/kernel-7-to-5", "stage3/2/depthwise/conv/kernel-5-to-3");
    assertThat(space().network().at(space().smallest()).parameters())
        .extracting(Parameter::role)
        .doesNotContain(Parameter.Role.KERNEL_TRANSFORM);
  }

  @Test
  void widthMultipliesChannels() {
    OnceForAllSettings wide =
        new OnceForAllSettings(List.of(224), 1.2, Normalization.imageNet(), 0.1);

    assertThat(factory().create(wide, Contexts.space(data())).network().parameters())
        .filteredOn(parameter -> parameter.name().equals("stage5/4/project/conv/kernel"))
        .singleElement()
        .satisfies(kernel -> assertThat(kernel.largestShape()).containsExactly(1, 1, 1152, 192));
  }

  @Test
  void bordersAreTheAuthors() {
    Conventions.stridesPadBothSides(space().network(), 1, 4);
  }

  /** Each of five stages has 2, 3 or 4 layers, each layer one of 3 kernels and 3 expansions. */
  @Test
  void sizeIsThePublishedOne() {
    BigInteger stage = BigInteger.valueOf(9 * 9 + 9 * 9 * 9 + 9 * 9 * 9 * 9);
    BigInteger resolutions = BigInteger.valueOf(config().resolutions().size());

    assertThat(space().size()).hasValue(stage.pow(5).multiply(resolutions));
  }
}
