package org.supernet4j.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.supernet4j.cli.Cli;
import org.supernet4j.cli.Cli.Outcome;
import org.supernet4j.runtime.plugin.Kind;

class PluginsCommandTest {
  @Test
  void textTellsKindOriginAndSettings() {
    Outcome outcome = Cli.run("plugins");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains(
            "search-space (configured in space)",
            "test-wide",
            "two widths and two kernels",
            "widest = 8",
            "channels of the widest",
            "a whole number from 2 to 64",
            "sampler (configured in sampler)",
            "epsilon-greedy",
            "engine (configured in engine)",
            "tensorflow");
  }

  @Test
  void oneKindAlone() {
    assertThat(Cli.run("plugins", "--kind", "searcher").out())
        .contains("exhaustive")
        .doesNotContain("uniform");
  }

  @Test
  void helpNamesEveryKind() {
    assertThat(Cli.run("plugins", "--help").out())
        .contains(Stream.of(Kind.values()).map(Kind::label).toList());
  }

  @Test
  void unknownKindListsTheKinds() {
    Outcome outcome = Cli.run("plugins", "--kind", "samplers");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("--kind = samplers", "sampler, predictor, distiller, searcher");
  }

  @Test
  void jsonHasEverySettingWithDefaultAndRange() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Cli.run("plugins", "--json").out());

    JsonNode wide =
        StreamSupport.stream(json.get("components").spliterator(), false)
            .filter(component -> component.get("name").asText().equals("test-wide"))
            .findFirst()
            .orElseThrow();
    assertThat(wide.get("kind").asText()).isEqualTo("search-space");
    assertThat(wide.get("block").asText()).isEqualTo("space");
    JsonNode setting = wide.at("/settings/0");
    assertThat(setting.get("key").asText()).isEqualTo("widest");
    assertThat(setting.get("default").asText()).isEqualTo("8");
    assertThat(setting.get("min").asInt()).isEqualTo(2);
    assertThat(setting.get("max").asInt()).isEqualTo(64);
    assertThat(json.get("skipped")).isEmpty();
  }
}
