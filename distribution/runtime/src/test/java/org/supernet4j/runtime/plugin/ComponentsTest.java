package org.supernet4j.runtime.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentsTest {
  private final Components components =
      Components.of(new Factories.Odd(), new Factories.Even(), new Factories.Labels());

  @Test
  void listsComponentsByKindAndName() {
    assertThat(components.names(Kind.SAMPLER)).containsExactly("even", "odd");
    assertThat(components.names(Kind.DISTILLER)).containsExactly("labels");
    assertThat(components.names(Kind.ENGINE)).isEmpty();
    assertThat(components.all())
        .extracting(RegisteredComponent::name)
        .containsExactly("even", "odd", "labels");
  }

  @Test
  void findsAComponentByKindAndName() {
    assertThat(components.get(Kind.SAMPLER, "odd").factory()).isInstanceOf(Factories.Odd.class);
    assertThat(components.find(Kind.DISTILLER, "odd")).isEmpty();
  }

  @Test
  void anUnknownNameGivesTheKnownOnesAndTheNearest() {
    assertThatThrownBy(() -> components.get(Kind.SAMPLER, "evne"))
        .isInstanceOf(ComponentException.class)
        .hasMessage("there is no sampler 'evne'; did you mean even?\nknown: even, odd");
  }

  @Test
  void aKindWithoutComponentsSaysSo() {
    assertThatThrownBy(() -> components.get(Kind.ENGINE, "tensorflow"))
        .hasMessage("there is no engine 'tensorflow'\nthere is none at all");
  }

  @Test
  void anUnknownNameGivesTheReasonsOfProvidersThatWereSkipped() {
    Components broken =
        new Components(
            List.of(), List.of(new SkippedProvider(Kind.ENGINE, "acme.Engine: no such library")));

    assertThatThrownBy(() -> broken.get(Kind.ENGINE, "acme"))
        .hasMessageContaining("not loaded: acme.Engine: no such library");
  }

  @Test
  void twoComponentsOfAKindMustNotShareAName() {
    assertThatThrownBy(() -> Components.of(new Factories.Even(), new Factories.OtherEven()))
        .isInstanceOf(ComponentException.class)
        .hasMessageContaining("two components are sampler 'even'")
        .hasMessageContaining("Factories$Even")
        .hasMessageContaining("Factories$OtherEven");
  }
}
