package org.supernet4j.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigResolveOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesTest {
  private static final String FILE =
      "sampler { type = greedy, epsilon = 0.3, warmup = 5 }, rate = 2, label = plain";

  private static Map<String, Object> apply(String file, String... overrides) {
    return result(file, overrides).unwrapped();
  }

  private static ConfigObject result(String file, String... overrides) {
    List<Fault> faults = new ArrayList<>();
    List<SettingOverride> parsed =
        Stream.of(overrides).flatMap(text -> SettingOverride.parse(text, faults).stream()).toList();
    assertThat(faults).isEmpty();
    ConfigObject root = Binds.unresolved(file);
    return new Overrides(parsed, ConfigResolveOptions.defaults()).apply(root, Binds.parse());
  }

  private static Map<String, Object> sampler(String file, String... overrides) {
    return result(file, overrides).toConfig().getObject("sampler").unwrapped();
  }

  @Test
  void takePrecedenceAndTheLastWins() {
    assertThat(apply("a = 1, b { c = 2, d = 3 }", "a=5", "b.c=6", "b.c=7", "e.f.g=[1, 2]"))
        .isEqualTo(
            Map.of(
                "a", 5, "b", Map.of("c", 7, "d", 3), "e", Map.of("f", Map.of("g", List.of(1, 2)))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"training.steps=7", "training={steps=7}"})
  void theLengthOfTheTrainingReplacesTheFiles(String override) {
    assertThat(apply("training { epochs = 2, batch-size = 8 }", override))
        .isEqualTo(Map.of("training", Map.of("steps", 7, "batch-size", 8)));
  }

  @Test
  void mergeBlocks() {
    assertThat(apply("b { c = 2, d { e = 3, f = 4 } }", "b={c=5, d={e=6}}"))
        .isEqualTo(Map.of("b", Map.of("c", 5, "d", Map.of("e", 6, "f", 4))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sampler.type=expert", "sampler=expert", "sampler={type=expert}"})
  void aChangedTypeDropsTheFilesKeys(String override) {
    assertThat(sampler(FILE, override)).isEqualTo(Map.of("type", "expert"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sampler.type=greedy", "sampler=greedy", "sampler={type=greedy}"})
  void theSameTypeKeepsTheFilesKeys(String override) {
    assertThat(sampler(FILE, override))
        .isEqualTo(Map.of("type", "greedy", "epsilon", 0.3, "warmup", 5));
  }

  @Test
  void aChangedTypeKeepsKeysOfOverridesInAnyOrder() {
    Map<String, Object> expected = Map.of("type", "expert", "gamma", 0.5);

    assertThat(sampler(FILE, "sampler.type=expert", "sampler.gamma=0.5")).isEqualTo(expected);
    assertThat(sampler(FILE, "sampler.gamma=0.5", "sampler.type=expert")).isEqualTo(expected);
    assertThat(sampler(FILE, "sampler.gamma=0.5", "sampler=expert")).isEqualTo(expected);
    assertThat(sampler(FILE, "sampler=expert", "sampler.gamma=0.5")).isEqualTo(expected);
    assertThat(sampler("", "sampler.gamma=0.5", "sampler=expert")).isEqualTo(expected);
  }

  @Test
  void aKeyUnderATextAddsToTheBlockThatTheTextIsShortFor() {
    assertThat(sampler("sampler = greedy", "sampler.epsilon=0.5"))
        .isEqualTo(Map.of("type", "greedy", "epsilon", 0.5));
    assertThat(sampler("sampler = greedy", "sampler={epsilon=0.5}"))
        .isEqualTo(Map.of("type", "greedy", "epsilon", 0.5));
  }

  @Test
  void aNestedBlockChangesItsTypeAlone() {
    assertThat(
            sampler(
                "sampler { type = wrapping, times = 3, inner { type = greedy, warmup = 1 } }",
                "sampler.inner.type=expert"))
        .isEqualTo(Map.of("type", "wrapping", "times", 3, "inner", Map.of("type", "expert")));
  }

  @Test
  void substitutionsSeeOverridesAndOverridesMaySubstitute() {
    assertThat(apply("a = 1, b = ${a}", "a=2")).isEqualTo(Map.of("a", 2, "b", 2));
    assertThat(apply("a = 1, b = 3", "b=${a}")).isEqualTo(Map.of("a", 1, "b", 1));
    assertThat(apply("a = 1", "a=${?NO_SUCH_VARIABLE_AT_ALL}")).isEqualTo(Map.of("a", 1));
  }

  @Test
  void keepTheOriginsOfFileAndOverride() {
    ConfigObject result = result(FILE, "rate=3", "sampler.epsilon=1");

    assertThat(Origins.source(result.get("rate").origin())).isEqualTo("-D rate=3");
    assertThat(Origins.source(result.get("label").origin())).isEqualTo("test.conf");
    assertThat(Origins.source(result.get("sampler").origin())).isEqualTo("test.conf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "key", "=1", "key=", "key= ", "a..b=1", "a=[1", "a=x:y", "a=1\nb=2", "a={b"})
  void badOnesAreNamed(String text) {
    List<Fault> faults = new ArrayList<>();

    assertThat(SettingOverride.parse(text, faults)).isEmpty();
    assertThat(faults).singleElement().extracting(Fault::source).isEqualTo("-D " + text);
  }
}
