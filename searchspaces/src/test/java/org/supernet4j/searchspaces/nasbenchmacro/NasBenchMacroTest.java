package org.supernet4j.searchspaces.nasbenchmacro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.searchspaces.Conventions;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.SearchSpaceContract;

class NasBenchMacroTest extends SearchSpaceContract<NoSettings> {
  @Override
  protected NasBenchMacroFactory factory() {
    return new NasBenchMacroFactory();
  }

  @Override
  protected NoSettings config() {
    return new NoSettings();
  }

  @Test
  void thereAreAsManyArchitecturesAsTheDescriptionSays() {
    assertThat(space().all()).hasSize(6561);
    assertThat(factory().description()).contains("6561 networks");
  }

  @Test
  void imagesThatAreTooSmallAreRefused() {
    DatasetInfo tiny = DatasetInfo.numbered("tiny", 7, 8, 1, 2);

    assertThatThrownBy(() -> factory().create(config(), Contexts.space(tiny)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("8 x 8 or more, found 7 x 8");
  }

  @Test
  void bordersAreTheAuthors() {
    Conventions.stridesPadBothSides(space().network(), 0, 6);
  }
}
