package org.supernet4j.runtime.config.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.config.Setting;

class RecordSchemaTest {
  record Undocumented(int bad) {}

  record Single(@Setting("x") float bad) {}

  record OfMap(@Setting("x") Map<String, Integer> bad) {}

  record OfSet(@Setting("x") List<Set<String>> bad) {}

  record OfObject(@Setting("x") Object bad) {}

  record OfArray(@Setting("x") int[] bad) {}

  record OfVariable<T>(@Setting("x") T bad) {}

  record AnyComponent(@Setting("x") Component<?> bad) {}

  @SuppressWarnings("rawtypes")
  record RawComponent(@Setting("x") Component bad) {}

  record TwiceOptional(@Setting("x") Optional<Optional<String>> bad) {}

  record OptionalDefault(@Setting(value = "x", byDefault = "1") Optional<Integer> bad) {}

  record BrokenDefault(@Setting(value = "x", byDefault = "[1") List<Integer> bad) {}

  record BoundedText(@Setting(value = "x", min = 1) String bad) {}

  sealed interface Mixed {}

  static final class NoRecord implements Mixed {}

  record OfMixed(@Setting("x") Mixed bad) {}

  record Typed(@Setting("x") String type) {}

  record Sound(
      @Setting(value = "how often", byDefault = "2", min = 1) int howOften,
      @Setting("A name.") String name,
      @Setting("if any") Optional<Double> rate) {
    Sound {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("the name is empty");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Undocumented.class,
        Single.class,
        OfMap.class,
        OfSet.class,
        OfObject.class,
        OfArray.class,
        OfVariable.class,
        AnyComponent.class,
        RawComponent.class,
        TwiceOptional.class,
        OptionalDefault.class,
        BrokenDefault.class,
        BoundedText.class,
        OfMixed.class
      })
  void aRecordThatCannotBeConfiguredIsNamedWithItsComponent(Class<? extends Record> type) {
    assertThatThrownBy(() -> RecordSchema.of(type))
        .isInstanceOf(UnsupportedSettingException.class)
        .hasMessageStartingWith("configuration record " + type.getName() + ", component bad: ");
  }

  @Test
  void theKeyTypeIsKept() {
    assertThatThrownBy(() -> RecordSchema.of(Typed.class))
        .isInstanceOf(UnsupportedSettingException.class)
        .hasMessageContaining("the key 'type' is kept");
  }

  @Test
  void readsKeysDefaultsAndRanges() {
    RecordSchema schema = RecordSchema.of(Sound.class);

    assertThat(schema.keys()).containsExactly("how-often", "name", "rate");
    assertThat(schema.settings())
        .extracting(SettingSchema::isRequired)
        .containsExactly(false, true, false);
    SettingSchema howOften = schema.setting("how-often").orElseThrow();
    assertThat(howOften.defaultText()).hasValue("2");
    assertThat(howOften.allowed()).isEqualTo("a whole number of at least 1");
    assertThat(schema.setting("name").orElseThrow().allowed()).isEqualTo("a text");
    assertThat(schema.setting("name").orElseThrow().description()).isEqualTo("A name");
    assertThat(RecordSchema.of(NoSettings.class).settings()).isEmpty();
  }

  @Test
  void makesRecordsAndReadsThem() {
    RecordSchema schema = RecordSchema.of(Sound.class);
    Sound sound = new Sound(3, "drum", Optional.of(0.5));

    assertThat(schema.create(List.of(3, "drum", Optional.of(0.5)))).isEqualTo(sound);
    assertThat(schema.values(sound)).containsExactly(3, "drum", Optional.of(0.5));
  }

  @Test
  void passesOnWhatTheConstructorHasAgainstTheValues() {
    assertThatThrownBy(() -> RecordSchema.of(Sound.class).create(List.of(3, "", Optional.empty())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the name is empty");
  }
}
