package org.supernet4j.searchspaces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.testkit.SearchSpaceContract;

class KerasRegularTest extends SearchSpaceContract<NoSettings> {
  @Override
  protected SearchSpaceFactory<NoSettings> factory() {
    return new KerasRegularFactory();
  }

  @Override
  protected NoSettings config() {
    return new NoSettings();
  }

  @Test
  void thereIsOneArchitecture() {
    assertThat(space().all()).containsExactly(space().smallest());
    assertThat(space().largest().id()).isEqualTo("filters=32");
  }

  @Test
  void costsAreThoseOfTheRegularModel() {
    Cost cost = new CostModel(space().network()).cost(space().largest());

    assertThat(cost.macs()).isEqualTo(26 * 26 * 9 * 32 + 13 * 13 * 32 * 10);
    assertThat(cost.parameters()).isEqualTo(9 * 32 + 32 + 13 * 13 * 32 * 10 + 10);
  }
}
