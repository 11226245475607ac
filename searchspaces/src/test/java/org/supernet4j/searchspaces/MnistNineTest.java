package org.supernet4j.searchspaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.Initializer;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.SearchSpaceContract;

class MnistNineTest extends SearchSpaceContract<NoSettings> {
  private static final long STEM_MACS = 26 * 26 * 9 * 32;
  private static final long BLOCK_1_MACS = 26 * 26 * 9 * 32 * 32;
  private static final long REDUCE_MACS = 12 * 12 * 9 * 32 * 64;
  private static final long BLOCK_2_MACS = 12 * 12 * 9 * 64 * 64;

  /** Kernel, bias, and the norm's scale and offset. */
  private static final long STEM_PARAMETERS = 9 * 32 + 3 * 32;

  private static final long BLOCK_1_PARAMETERS = 9 * 32 * 32 + 3 * 32;
  private static final long REDUCE_PARAMETERS = 9 * 32 * 64 + 3 * 64;
  private static final long BLOCK_2_PARAMETERS = 9 * 64 * 64 + 3 * 64;

  @Override
  protected SearchSpaceFactory<NoSettings> factory() {
    return new MnistNineFactory();
  }

  @Override
  protected NoSettings config() {
    return new NoSettings();
  }

  private Architecture architecture(int block1, int block2) {
    return space().choices().architecture(block1 - 1, block2 - 1);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,2", "1,3", "2,1", "2,2", "2,3", "3,1", "3,2", "3,3"})
  void costsAreThoseOfTheLayers(int block1, int block2) {
    Cost cost = new CostModel(space().network()).cost(architecture(block1, block2));

    assertThat(cost.macs())
        .isEqualTo(
            STEM_MACS + block1 * BLOCK_1_MACS + REDUCE_MACS + block2 * BLOCK_2_MACS + 64 * 10);
    assertThat(cost.parameters())
        .isEqualTo(
            STEM_PARAMETERS
                + block1 * BLOCK_1_PARAMETERS
                + REDUCE_PARAMETERS
                + block2 * BLOCK_2_PARAMETERS
                + 64 * 10);
  }

  @Test
  void costsOfTheExtremesByHand() {
    CostModel costs = new CostModel(space().network());

    assertThat(costs.cost(space().smallest()).macs()).isEqualTo(14_387_968);
    assertThat(costs.cost(space().smallest()).parameters()).isEqualTo(66_016);
    assertThat(costs.cost(space().largest()).macs()).isEqualTo(37_464_832);
    assertThat(costs.cost(space().largest()).parameters()).isEqualTo(158_752);
  }

  @Test
  void thereAreNineArchitectures() {
    assertThat(space().all().map(Architecture::id))
        .hasSize(9)
        .startsWith("block-1=1,block-2=1")
        .endsWith("block-1=3,block-2=3");
  }

  @Test
  void kernelsBeginWithADeviationOfOneByInputChannels() {
    Map<String, Initializer> initializers =
        space().network().parameters().stream()
            .collect(Collectors.toMap(Parameter::name, Parameter::initializer));

    assertThat(initializers)
        .containsEntry("stem/conv/kernel", new Initializer.Normal(1))
        .containsEntry("block-1/1/conv/kernel", new Initializer.Normal(1 / 32.0))
        .containsEntry("block-1/3/conv/kernel", new Initializer.Normal(1 / 32.0))
        .containsEntry("reduce/conv/kernel", new Initializer.Normal(1 / 32.0))
        .containsEntry("block-2/2/conv/kernel", new Initializer.Normal(1 / 64.0))
        .containsEntry("block-2/2/conv/bias", new Initializer.Constant(0))
        .containsEntry("block-2/2/norm/scale", new Initializer.Constant(1))
        .containsEntry("block-2/2/norm/offset", new Initializer.Constant(1e-4))
        .containsEntry("head/matrix", new Initializer.Normal(0.01))
        .doesNotContainKey("head/bias");
  }

  @Test
  void classesComeFromTheData() {
    DatasetInfo data = DatasetInfo.numbered("letters", 28, 28, 1, 26);

    assertThat(factory().create(config(), Contexts.space(data)).network().classes()).isEqualTo(26);
  }
}
