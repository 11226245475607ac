package org.supernet4j.runtime.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supernet4j.api.plugin.ComponentFactory;

class KindTest {
  @ParameterizedTest
  @EnumSource
  void isFoundByItsFactoryType(Kind kind) {
    assertThat(ComponentFactory.class).isAssignableFrom(kind.factoryType());
    assertThat(Kind.ofFactory(kind.factoryType())).hasValue(kind);
  }

  @Test
  void hasANameInKebabCase() {
    assertThat(Kind.SEARCH_SPACE.label()).isEqualTo("search-space");
    assertThat(Kind.ofFactory(ComponentFactory.class)).isEmpty();
  }
}
