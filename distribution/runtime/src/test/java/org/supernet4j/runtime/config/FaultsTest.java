package org.supernet4j.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supernet4j.runtime.config.schema.UnsupportedSettingException;

class FaultsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count = 0            | count      | too small             | a whole number from 1 to 100",
        "count = 101          | count      | too large             | a whole number from 1 to 100",
        "count = 1.5          | count      | not a whole number    | a whole number from 1 to 100",
        "count = many         | count      | not a number          | a whole number from 1 to 100",
        "count = {}           | count      | not a whole number    | a whole number from 1 to 100",
        "count = [1]          | count      | not a whole number    | a whole number from 1 to 100",
        "count = true         | count      | not a number          | a whole number from 1 to 100",
        "total = 1e18000      | total      | not a finite number   | a whole number of at least",
        "total = 1e300        | total      | too many digits       | a whole number of at least",
        "total = 9223372036854775808 | total | does not fit 64 bits | a whole number of at least",
        "rate = -1            | rate       | too small             | a number of at least 0",
        "rate = NaN           | rate       | not a finite number   | a number of at least 0",
        "rate = Infinity      | rate       | not a finite number   | a number of at least 0",
        "rate = 1e999         | rate       | not a finite number   | a number of at least 0",
        "rate = fast          | rate       | not a number          | a number of at least 0",
        "enabled = yes        | enabled    | neither true nor false | true or false",
        "enabled = 1          | enabled    | neither true nor false | true or false",
        "name = {}            | name       | not a text            | a text",
        "mode = VERY_FAST     | mode       | unknown value         | one of slow, very-fast",
        "inner = 3            | inner      | not a block           | a block { ... }",
        "inner.low = 5        | inner      | low 5 is above high 1 | ",
        "limit = 4            | limit      | too small             | a whole number of at least 5",
        "weights = 1          | weights    | not a list            | a list [ ... ], each a number",
        "'weights = [1, -2]'  | weights[1] | too small             | a number of at least 0",
        "'weights = [null]'   | weights[0] | not a number          | a number of at least 0",
        "shape = [square]     | shape      | neither a name nor a block | one of square,",
        "shape.type = 5       | shape.type | not a name            | square, perfect-circle",
        "shape = round        | shape.type | unknown type          | square, perfect-circle",
        "shape = perfect-circle | shape.radius | required but missing: from the centre | a number",
        "'second {}'          | second.type | required but missing | expert, greedy, uniform",
        "sampler = none       | sampler.type | unknown sampler      | expert, greedy, uniform",
        "'samplers = [uniform, {gamma = 1}]' | samplers[1].type | required but missing | expert,",
        "sampler.inner = x    | sampler.inner | unknown key         | type, epsilon, warmup",
        "'sampler = {type = uniform, x = 1}' | sampler.x | unknown key | type",
      })
  void namePathProblemAndWhatIsAllowed(String line, String path, String problem, String allowed) {
    Fault fault = Binds.fault(line);

    assertThat(fault.path()).isEqualTo(path);
    assertThat(fault.problem()).isEqualTo(problem);
    assertThat(fault.allowed().orElse("")).startsWith(allowed == null ? "" : allowed);
    assertThat(fault.source()).isEqualTo("test.conf");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "coutn = 5          | did you mean count?",
        "foldr = x          | did you mean folder?",
        "low = 5            | did you mean inner.low?",
        "mode = veryfast    | did you mean very-fast?",
        "shape = sqare      | did you mean square?",
        "sampler = gredy    | did you mean greedy?",
        "sampler.epsilom = 1 | did you mean epsilon?",
        "weights = 2.50     | write [2.50] for one element",
      })
  void suggestWhatWasMeant(String line, String suggestion) {
    assertThat(Binds.fault(line).suggestion()).hasValue(suggestion);
  }

  @Test
  void showTheValueFound() {
    assertThat(Binds.fault("count = 1e999").found()).hasValue("1e999");
    assertThat(Binds.fault("count = many").found()).hasValue("many");
    assertThat(Binds.fault("name = {a = [1, 2]}").found()).hasValue("{a=[1,2]}");
    assertThat(Binds.fault("mode = " + "x".repeat(500)).found().orElseThrow())
        .hasSizeLessThan(70)
        .endsWith("...");
  }

  @Test
  void ofAMissingTypeShowNoValue() {
    assertThat(Binds.fault("second { gamma = 1 }").found()).isEmpty();
  }

  @Test
  void areAllReportedAtOnceWhereverTheyAre() {
    assertThat(
            Binds.faults(
                "count = 0",
                "rate = fast",
                "unknown = 1",
                "inner { low = 1, high = 0, middle = 2 }",
                "shape { type = perfect-circle, radius = -1, side = 3 }",
                "sampler { type = wrapping, times = 0, inner { type = greedy, warmup = -1 } }",
                "weights = [-1, x]",
                "samplers = [none, {type = greedy, x = 1}]"))
        .extracting(Fault::path)
        .containsExactlyInAnyOrder(
            "count",
            "rate",
            "unknown",
            "inner.middle",
            "inner",
            "shape.radius",
            "shape.side",
            "sampler.times",
            "sampler.inner.warmup",
            "weights[0]",
            "weights[1]",
            "samplers[0].type",
            "samplers[1].x");
  }

  @Test
  void ofAPluginsRecordNameClassAndComponent() {
    record Unsupported(float ratio) {}
    assertThatThrownBy(
            () ->
                new ConfigBinder(Binds.COMPONENTS)
                    .bind(Unsupported.class, Binds.parse("ratio = 1"), "test"))
        .isInstanceOf(UnsupportedSettingException.class)
        .hasMessageContaining("Unsupported, component ratio: it has no @Setting");
  }

  @Test
  void areReadableOnOneScreen() {
    assertThatThrownBy(
            () -> Binds.everything("count = 0", "", "modes = 1", "shape = perfect-circle"))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessage(
            """
            configuration test: 3 faults
            test.conf: modes = 1
              unknown key; did you mean mode?
              allowed: count, total, rate, enabled, name, folder, mode, inner, shape, sampler,\
             limit, second, weights, samplers, shapes
            test.conf: count = 0
              too small
              allowed: a whole number from 1 to 100
            test.conf: shape.radius
              required but missing: from the centre
              allowed: a number of at least 0""");
  }
}
