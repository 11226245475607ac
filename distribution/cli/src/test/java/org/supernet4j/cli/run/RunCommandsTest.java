package org.supernet4j.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.cli.Cli;
import org.supernet4j.cli.Cli.Outcome;
import org.supernet4j.testkit.FakeEngine;

/** The commands that work on runs, over an engine that computes next to nothing. */
class RunCommandsTest {
  private static final String BEST = "block-1=3,block-2=2";

  @TempDir private Path folder;

  @Test
  void runTellsWhereItIsAndWhatItGave() {
    Outcome outcome = run();

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("run      " + directory() + "\nmetrics  http://127.0.0.1:")
        .contains("Pareto front", "report   " + directory().resolve("report.html"))
        .contains("\nsupernet evaluate " + directory())
        .contains("\nsupernet export " + directory())
        .contains("\nsupernet report " + directory());
    assertThat(outcome.err()).contains("train: 8 of 8 steps (100%), loss sampled", "search: 9");
  }

  @Test
  void progressCanBeSilent() {
    assertThat(run("--progress", "none").err()).isEmpty();
  }

  @Test
  void evaluatesTheBestNamedOrAll() throws IOException {
    run();

    assertThat(on("evaluate").out().lines()).hasSize(3);
    assertThat(on("evaluate", "--architecture", BEST).out()).contains("100  " + BEST);
    Outcome all = on("evaluate", "--all", "--json", "--split", "validation");
    assertThat(all.out().lines()).hasSize(9);
    JsonNode first = new ObjectMapper().readTree(all.out().lines().findFirst().orElseThrow());
    assertThat(first.get("id").asText()).isEqualTo("block-1=1,block-2=1");
    assertThat(first.get("split").asText()).isEqualTo("validation");
    assertThat(first.get("statistics").asText()).isEqualTo("calibrated");
    assertThat(first.get("accuracy").asDouble()).isBetween(0.0, 1.0);
    assertThat(first.get("examples").asInt()).isEqualTo(50);
  }

  @Test
  void evaluateRefusesWhatIsNoArchitecture() {
    run();

    Outcome outcome = on("evaluate", "--architecture", "block-1=4,block-2=1");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("--architecture", "no option '4'");
    assertThat(on("evaluate", "--all", "--architecture", BEST).exitCode()).isEqualTo(2);
  }

  @Test
  void exportWritesToAFreeFolderOrWhereItIsTold() {
    run();

    Outcome below = on("export", "--architecture", BEST);
    assertThat(below.err()).startsWith(BEST);
    assertThat(below.out().strip())
        .isEqualTo(directory().resolve("exports/block-1-3_block-2-2/1").toString());
    assertThat(Path.of(below.out().strip()).resolve(FakeEngine.MODEL_FILE)).exists();

    Path served = folder.resolve("served/1");
    assertThat(on("export", "--to", served.toString()).exitCode()).isZero();
    assertThat(served.resolve(FakeEngine.MODEL_FILE)).exists();
    Outcome again = on("export", "--to", served.toString());
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains(served.toString(), "exists already");
  }

  @Test
  void reportIsWrittenAgain() throws IOException {
    run();
    Path report = directory().resolve("report.html");
    Files.delete(report);

    Outcome outcome = on("report");

    assertThat(outcome.out().strip()).isEqualTo(report.toString());
    assertThat(report).exists();
  }

  @Test
  void finetuneTellsAccuraciesAndModelAndDoesItOnce() throws IOException {
    run();

    Outcome tuned = on("finetune", "-D", "finetune.steps=3", "--architecture", BEST);

    assertThat(tuned.exitCode()).as(tuned.err()).isZero();
    assertThat(tuned.out())
        .contains("tuned    " + BEST + " on digits: test accuracy ", " before, ", " after")
        .contains("report   " + directory().resolve("report.html"));
    assertThat(tuned.err()).contains("finetune: 3 of 3 steps (100%)", "fine-tuned " + BEST);
    Path model = Path.of(lineAfter(tuned.out(), "  model  "));
    assertThat(model.resolve(FakeEngine.MODEL_FILE)).exists();
    assertThat(Files.readString(directory().resolve("report.html"))).contains("Fine-tuning");
    Outcome again = on("finetune", "-D", "finetune.steps=3", "--architecture", BEST);
    assertThat(again.out()).endsWith(tuned.out().substring(tuned.out().indexOf("tuned    ")));
    assertThat(again.err()).doesNotContain("3 of 3 steps");
  }

  @Test
  void finetuneOnOtherImagesNeedsOnesThatFit() {
    run();

    assertThat(on("finetune", "--dataset", "digits", "-D", "finetune.steps=1").out())
        .contains("on digits");
    Outcome unknown = on("finetune", "--dataset", "digts");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("finetune.dataset", "did you mean digits?");
    Outcome malformed = on("finetune", "--architecture", "block-1=4,block-2=1");
    assertThat(malformed.exitCode()).isEqualTo(1);
    assertThat(malformed.err()).contains("finetune.architecture");
    Outcome more = on("finetune", "-D", "training.steps=9");
    assertThat(more.exitCode()).isEqualTo(1);
    assertThat(more.err()).contains("start a new run for anything else");
  }

  private static String lineAfter(String text, String label) {
    return text.lines()
        .filter(line -> line.startsWith(label))
        .findFirst()
        .orElseThrow()
        .substring(label.length());
  }

  @Test
  void resumeOfACompleteRunTellsItsResults() {
    Outcome first = run();

    Outcome resumed = on("resume");

    assertThat(resumed.exitCode()).isZero();
    assertThat(first.out()).endsWith(resumed.out());
  }

  @Test
  void folderThatIsNoRunIsNamed() {
    for (String command : new String[] {"resume", "evaluate", "export", "report", "finetune"}) {
      Outcome outcome = Cli.run(command, folder.toString());

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.err()).contains(folder.toString(), "is not the folder of a run");
    }
  }

  @Test
  void wrongConfigurationLeavesNothingBehind() {
    Outcome outcome = run("-D", "sampler=unifrom");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("sampler", "did you mean uniform?");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void takenPortNamesItsKeyAndLeavesNothingBehind() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Outcome outcome = run("-D", "metrics.port=" + taken.getLocalPort());

      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.err()).contains("metrics.port", "" + taken.getLocalPort());
      assertThat(folder).isEmptyDirectory();
    }
  }

  private Path directory() {
    try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
      return runs.findFirst().orElseThrow();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Outcome on(String command, String... options) {
    return Cli.run(
        Stream.concat(Stream.of(command, directory().toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private Outcome run(String... options) {
    Stream<String> small =
        Stream.of(
                "run.directory=" + folder.resolve("runs"),
                "engine=fake",
                "space=mnist-nine",
                "dataset.train=200",
                "dataset.validation=50",
                "dataset.test=100",
                "training.steps=8",
                "search.searcher=exhaustive",
                "retrain.finalists=2",
                "retrain.epochs=1")
            .flatMap(override -> Stream.of("-D", override));
    return Cli.run(
        Stream.of(Stream.of("run", "quickstart"), small, Stream.of(options))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }
}
