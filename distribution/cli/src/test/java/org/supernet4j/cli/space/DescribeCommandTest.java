package org.supernet4j.cli.space;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.supernet4j.cli.Cli;
import org.supernet4j.cli.Cli.Outcome;

class DescribeCommandTest {
  @Test
  void textTellsChoicesSizeAndLayers() {
    Outcome outcome = Cli.run("describe", "mnist-nine");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains(
            "28 x 28 x 1 and 10 classes",
            "block-1  1, 2, 3",
            "9 combinations, 9 distinct networks",
            "smallest: block-1=1,block-2=1",
            "largest: block-1=3,block-2=3",
            "26 x 26 x 32");
  }

  @Test
  void jsonTellsTheSame() throws IOException {
    JsonNode json = json("mnist-nine", "--json");

    assertThat(json.at("/choices/0").toString())
        .isEqualTo("{\"name\":\"block-1\",\"options\":[1,2,3]}");
    assertThat(json.at("/combinations").asInt()).isEqualTo(9);
    assertThat(json.at("/networks").asInt()).isEqualTo(9);
    // 26 x 26 positions of 3 x 3 x 1 x 32 and three of 3 x 3 x 32 x 32, 12 x 12 of 3 x 3 x 32 x 64
    // and three of 3 x 3 x 64 x 64, and the dense layer
    assertThat(json.at("/largest/macs").asLong())
        .isEqualTo(
            676L * 9 * 32
                + 3L * 676 * 9 * 32 * 32
                + 144L * 9 * 32 * 64
                + 3L * 144 * 9 * 64 * 64
                + 640);
    assertThat(json.at("/largest/layers").findValuesAsText("path")).contains("block-1/3/conv");
    assertThat(json.at("/smallest/layers/1/output").toString()).isEqualTo("[26,26,32]");
  }

  @Test
  void choicesThatPlayNoPartMakeNoNetworks() throws IOException {
    JsonNode json = json("digits-small", "--json");

    assertThat(json.at("/combinations").asInt()).isEqualTo(324);
    assertThat(json.at("/networks").asInt()).isEqualTo(270);
  }

  @Test
  void classesAndImagesAndSettingsChangeTheNetworks() throws IOException {
    JsonNode json =
        json("test-wide", "--json", "--classes", "7", "--image", "16x12x3", "-D", "widest=16");

    assertThat(json.at("/classes").asInt()).isEqualTo(7);
    assertThat(json.at("/image").toString())
        .isEqualTo("{\"height\":16,\"width\":12,\"channels\":3}");
    assertThat(json.at("/largest/macs").asLong()).isEqualTo(16L * 12 * 9 * 3 * 16 + 16 * 7);
  }

  @Test
  void unknownSpaceSuggestsTheNearest() {
    Outcome outcome = Cli.run("describe", "mnist-nin");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("'mnist-nin'", "did you mean mnist-nine?", "digits-small");
  }

  @Test
  void configurationInPlaceOfASpaceIsToldApart() {
    Outcome outcome = Cli.run("describe", "quickstart");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("quickstart is a configuration", "digits-small");
  }

  @Test
  void wrongSettingIsNamed() {
    Outcome outcome = Cli.run("describe", "test-wide", "-D", "widest=65");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("widest = 65", "from 2 to 64");
  }

  @Test
  void imagesThatDoNotSuitAreRefused() {
    assertThat(Cli.run("describe", "test-wide", "--image", "65x8x1"))
        .satisfies(
            outcome -> {
              assertThat(outcome.exitCode()).isEqualTo(2);
              assertThat(outcome.err()).contains("test-wide: images of up to 64 rows");
            });
    assertThat(Cli.run("describe", "test-wide", "--image", "8x8").err())
        .contains("--image = 8x8", "32x32x3");
    assertThat(Cli.run("describe", "test-wide", "--classes", "1").err())
        .contains("--classes = 1", "at least 2");
  }

  private static JsonNode json(String... arguments) throws IOException {
    String[] whole = new String[arguments.length + 1];
    whole[0] = "describe";
    System.arraycopy(arguments, 0, whole, 1, arguments.length);
    Outcome outcome = Cli.run(whole);
    assertThat(outcome.err()).isEmpty();
    return new ObjectMapper().readTree(outcome.out());
  }
}
