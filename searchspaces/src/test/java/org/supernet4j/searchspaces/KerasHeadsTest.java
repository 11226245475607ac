package org.supernet4j.searchspaces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.network.Initializer;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.testkit.SearchSpaceContract;

class KerasHeadsTest extends SearchSpaceContract<NoSettings> {
  @Override
  protected SearchSpaceFactory<NoSettings> factory() {
    return new KerasHeadsFactory();
  }

  @Override
  protected NoSettings config() {
    return new NoSettings();
  }

  @Test
  void everyHeadCostsTheSame() {
    CostModel costs = new CostModel(space().network());
    int flat = 13 * 13 * 32;

    assertThat(space().all()).hasSize(3);
    assertThat(space().all().map(costs::cost))
        .allSatisfy(
            cost -> {
              assertThat(cost.macs()).isEqualTo(26 * 26 * 9 * 32 + flat * 64 + 64 * 10);
              assertThat(cost.parameters())
                  .isEqualTo(9 * 32 + 32 + flat * 64 + 64 + 64 * 10 + 10)
                  .isEqualTo(347_146);
            });
  }

  @Test
  void headsShareTheBackboneAlone() {
    assertThat(space().network().parameters().stream().map(Parameter::name))
        .containsExactly(
            "backbone/conv/kernel",
            "backbone/conv/bias",
            "head/head-1/hidden/matrix",
            "head/head-1/hidden/bias",
            "head/head-1/logits/matrix",
            "head/head-1/logits/bias",
            "head/head-2/hidden/matrix",
            "head/head-2/hidden/bias",
            "head/head-2/logits/matrix",
            "head/head-2/logits/bias",
            "head/head-3/hidden/matrix",
            "head/head-3/hidden/bias",
            "head/head-3/logits/matrix",
            "head/head-3/logits/bias");
    assertThat(space().all().map(Architecture::id))
        .containsExactly("head=head-1", "head=head-2", "head=head-3");
  }

  @Test
  void weightsBeginAsInKerasAndPixelsAreNotScaled() {
    assertThat(space().network().parameters())
        .allSatisfy(
            parameter ->
                assertThat(parameter.initializer())
                    .isEqualTo(
                        parameter.role().isWeight()
                            ? new Initializer.GlorotUniform()
                            : new Initializer.Constant(0)));
    space()
        .network()
        .forEachNode((block, node) -> assertThat(node.layer()).isNotInstanceOf(Rescale.class));
  }
}
