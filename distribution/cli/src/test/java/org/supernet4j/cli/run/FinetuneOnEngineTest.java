package org.supernet4j.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.cli.Cli;
import org.supernet4j.cli.Cli.Outcome;

/** Fine-tuning with TensorFlow: as a phase of a run, and after it with other classes. */
class FinetuneOnEngineTest {
  private static final Pattern TUNED =
      Pattern.compile("test accuracy ([0-9.]+)% before, ([0-9.]+)% after");
  private static final int SIDE = 16;
  private static final List<Color> COLORS = List.of(Color.RED, Color.GREEN, Color.BLUE);

  @TempDir private Path folder;

  private Outcome run(String configuration, String... overrides) {
    String[] arguments =
        Stream.concat(
                Stream.of("run", configuration, "--progress", "none"),
                Stream.concat(
                        Stream.of(
                            "run.directory=" + folder.resolve("runs"), "metrics.enabled=false"),
                        Arrays.stream(overrides))
                    .flatMap(override -> Stream.of("-D", override)))
            .toArray(String[]::new);
    Outcome outcome = Cli.run(arguments);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome;
  }

  private static Matcher tuned(Outcome outcome) {
    Matcher matcher = TUNED.matcher(outcome.out());
    assertThat(matcher.find()).as(outcome.out()).isTrue();
    return matcher;
  }

  @Test
  void aPhaseOfARunTrainsTheWinnerOfDigitsFurther() throws IOException {
    Outcome outcome =
        run(
            "quickstart",
            "dataset.train=1000",
            "dataset.validation=100",
            "dataset.test=300",
            "training.steps=30",
            "training.batch-size=32",
            "calibration.batches=2",
            "search.searcher.evaluations=2",
            "retrain.finalists=0",
            "finetune.steps=60",
            "finetune.batch-size=32",
            "finetune.learning-rate=0.003",
            "finetune.optimizer=adamw");

    Matcher accuracies = tuned(outcome);
    assertThat(Double.parseDouble(accuracies.group(2)))
        .isGreaterThan(Double.parseDouble(accuracies.group(1)) + 10);
    assertThat(outcome.out()).contains("on digits").doesNotContain("fresh");
    Path model = Path.of(after(outcome, "  model  "));
    assertThat(model.resolve("saved_model.pb")).isNotEmptyFile();
    assertAnEvaluationIsAFunctionOfCheckpointAndSeed();
  }

  /** Calibrated anew each time, on the same images in the same order, varied in the same way. */
  private void assertAnEvaluationIsAFunctionOfCheckpointAndSeed() throws IOException {
    String[] command = {"evaluate", directory().toString(), "--split", "validation", "--json"};
    Outcome first = Cli.run(command);

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out()).contains("calibrated");
    assertThat(Cli.run(command).out()).isEqualTo(first.out());
  }

  @Test
  void otherClassesGetANewHeadAndAllElseIsInherited() throws IOException {
    images("two", 2);
    images("three", 3);
    run(
        "quickstart",
        "dataset=" + dataset("two"),
        "dataset.augmentation=[random-resized-crop,horizontal-flip,auto-augment]",
        "space={type=attentive-nas-small,resolutions=[16]}",
        "training.steps=6",
        "training.batch-size=16",
        "calibration.batches=2",
        "search.searcher.evaluations=2",
        "retrain.finalists=0",
        "export.enabled=false");
    assertAnEvaluationIsAFunctionOfCheckpointAndSeed();

    Outcome outcome =
        Cli.run(
            "finetune",
            directory().toString(),
            "-D",
            "finetune.dataset=" + dataset("three"),
            "-D",
            "finetune.steps=30",
            "-D",
            "finetune.batch-size=16",
            "-D",
            "finetune.learning-rate=0.05");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    tuned(outcome);
    assertThat(after(outcome, "  fresh  ")).isEqualTo("classifier/matrix, classifier/bias");
    JsonNode told = told("subnet-finetuned");
    assertThat(measure(told, "after", "loss")).isLessThan(measure(told, "before", "loss"));
    assertThat(measure(told, "after", "accuracy")).isGreaterThan(0.9);
    Path model = Path.of(after(outcome, "  model  "));
    assertThat(Files.readString(model.resolve("assets.extra/MODEL.txt")))
        .contains("class-0, class-1, class-2");
    assertThat(Files.readString(directory().resolve("report.html"))).contains("classifier/bias");
  }

  /** The last line of an event in the run's journal. */
  private JsonNode told(String event) throws IOException {
    JsonNode found = null;
    for (String line : Files.readAllLines(directory().resolve("journal.jsonl"))) {
      JsonNode json = new ObjectMapper().readTree(line);
      found = json.at("/event").asText().equals(event) ? json : found;
    }
    return found;
  }

  private static String after(Outcome outcome, String label) {
    return outcome
        .out()
        .lines()
        .filter(line -> line.startsWith(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(outcome.out()))
        .substring(label.length());
  }

  private Path directory() throws IOException {
    try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
      return runs.findFirst().orElseThrow();
    }
  }

  private String dataset(String name) {
    return "{type=image-folder,name="
        + name
        + ",directory=\""
        + folder.resolve(name)
        + "\",resolution="
        + SIDE
        + ",validation=8}";
  }

  /** Plain images, a colour for each class, brighter ones and darker ones. */
  private void images(String name, int classes) throws IOException {
    for (String split : List.of("train", "val")) {
      for (int label = 0; label < classes; label++) {
        Path of = Files.createDirectories(folder.resolve(name).resolve(split + "/class-" + label));
        for (int i = 0; i < 24; i++) {
          BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
          Graphics2D drawing = image.createGraphics();
          drawing.setColor(i % 2 == 0 ? COLORS.get(label) : COLORS.get(label).darker());
          drawing.fillRect(i % 5, i % 3, SIDE - 5, SIDE - 3);
          drawing.dispose();
          ImageIO.write(image, "png", of.resolve(i + ".png").toFile());
        }
      }
    }
  }

  private static double measure(JsonNode event, String when, String name) {
    for (JsonNode measured : event.at("/" + when + "/all")) {
      if (measured.at("/name").asText().equals(name)) {
        return measured.at("/value").asDouble();
      }
    }
    throw new AssertionError("there is no measure " + name + " in " + event);
  }
}
