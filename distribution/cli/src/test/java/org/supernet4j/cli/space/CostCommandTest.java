package org.supernet4j.cli.space;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.cli.Cli;
import org.supernet4j.cli.Cli.Outcome;

class CostCommandTest {
  private static final String GOOD = "{\"block-1\": 3, \"block-2\": \"2\"}";

  @TempDir private Path folder;

  @Test
  void lineGivesLineInTheSameOrder() throws IOException {
    Outcome outcome = cost("{\"block-2\": 1, \"block-1\": 1}", "", GOOD);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    List<JsonNode> lines = lines(outcome);
    assertThat(lines)
        .extracting(line -> line.get("id").asText())
        .containsExactly("block-1=1,block-2=1", "block-1=3,block-2=2");
    assertThat(lines.get(0).get("macs").asLong()).isEqualTo(14_387_968);
    assertThat(lines.get(0).get("parameters").asLong()).isEqualTo(66_016);
    assertThat(lines.get(0).get("activations").asLong()).isEqualTo(186_010);
  }

  @Test
  void stdinIsReadWhereTheFileIsADash() {
    Outcome outcome = Cli.runWithInput(GOOD + "\n", "cost", "mnist-nine", "--architectures", "-");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("\"id\":\"block-1=3,block-2=2\"");
  }

  @Test
  void sameNetworkHasTheSameId() throws IOException {
    String line =
        "{\"stem.width\": 8, \"stem.kernel\": 3, \"stage-1.operation\": \"conv\","
            + " \"stage-2.width\": 16, \"stage-2.depth\": 1, \"stage-2.kernel\": %d}";
    Files.writeString(file(), String.format(line, 3) + "\n" + String.format(line, 5));

    Outcome outcome = Cli.run("cost", "digits-small", "--architectures", file().toString());

    assertThat(outcome.out().lines().distinct()).hasSize(1);
    assertThat(outcome.out().lines()).hasSize(2);
  }

  @Test
  void badLinesAreNamedAndNothingIsWritten() throws IOException {
    Outcome outcome =
        cost(
            GOOD,
            "{\"block-1\": 4, \"block-2\": 2}",
            "",
            "{\"block-1\": 3}",
            "{\"block-1\": 3, \"block-2\": 2, \"block-3\": 1}",
            "{\"block-1\": 3, \"block-2\"",
            "[1, 2]",
            GOOD + GOOD,
            "{\"block-1\": 3, \"block-1\": 3, \"block-2\": 2}",
            "{\"block-1\": 2.5, \"block-2\": null}",
            GOOD);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("8 bad lines"),
            line -> assertThat(line).contains(":2: choice 'block-1' has no option '4'"),
            line -> assertThat(line).contains(":4: choice 'block-2' is missing"),
            line -> assertThat(line).contains(":5: there is no choice 'block-3'"),
            line -> assertThat(line).contains(":6: not JSON"),
            line -> assertThat(line).contains(":7: not one object"),
            line -> assertThat(line).contains(":8: not one object"),
            line -> assertThat(line).contains(":9: not JSON: Duplicate"),
            line -> assertThat(line).contains(":10: choice 'block-1' is 2.5"));
  }

  @Test
  void architectureOutsideTheSpaceIsABadLine() throws IOException {
    Files.writeString(file(), "{\"width\": 8, \"kernel\": 5}");

    Outcome outcome = Cli.run("cost", "test-wide", "--architectures", file().toString());

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains(":1: not in the space: the widest takes no kernel 5");
  }

  @Test
  void manyBadLinesAreCounted() throws IOException {
    Outcome outcome = cost("{}\n".repeat(30).split("\n"));

    assertThat(outcome.err()).contains("30 bad lines", "and 20 bad lines more");
  }

  @Test
  void missingFileIsNamed() {
    Outcome outcome = Cli.run("cost", "mnist-nine", "--architectures", file().toString());

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(file().toString(), "no such file");
  }

  private Path file() {
    return folder.resolve("architectures.jsonl");
  }

  private Outcome cost(String... lines) throws IOException {
    Files.write(file(), List.of(lines));
    return Cli.run("cost", "mnist-nine", "--architectures", file().toString());
  }

  private static List<JsonNode> lines(Outcome outcome) {
    return outcome
        .out()
        .lines()
        .map(
            line -> {
              try {
                return new ObjectMapper().readTree(line);
              } catch (IOException e) {
                throw new AssertionError(line, e);
              }
            })
        .toList();
  }
}
