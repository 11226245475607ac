package org.supernet4j.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.report.RunEvent.CandidateEvaluated;
import org.supernet4j.cli.Cli;
import org.supernet4j.cli.Cli.Outcome;
import org.supernet4j.cli.GeneratedTables;
import org.supernet4j.runtime.report.QualitySource;
import org.supernet4j.runtime.run.RunOutcome;
import org.supernet4j.runtime.run.RunRequest;
import org.supernet4j.runtime.run.RunResult;
import org.supernet4j.runtime.run.StopSignal;

class TableRunTest {
  @TempDir private Path folder;

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("table.conf"), text).toString();
  }

  /** A search whose evaluations are of 2 and of 4 epochs, of one training drawn of several. */
  private String halving() throws IOException {
    return file(
        """
        run { name = halving, directory = "%s" }
        table { type = ec-nas, file = "%s" }
        signal { metric = validation-accuracy, repeat = random }
        search.searcher { type = successive-halving, subnets = 8, eta = 2, tournaments = 3 }
        metrics.enabled = false
        """
            .formatted(folder.resolve("runs"), GeneratedTables.ecNas(folder)));
  }

  private static Outcome onlyRun(Path runs, String command, String... more) throws IOException {
    try (var all = Files.list(runs)) {
      List<String> arguments =
          new ArrayList<>(List.of(command, all.findFirst().orElseThrow() + ""));
      arguments.addAll(List.of(more));
      return Cli.run(arguments.toArray(String[]::new));
    }
  }

  @Test
  void runsFromConfigurationToReport() throws IOException {
    Path runs = folder.resolve("runs");

    Outcome outcome =
        Cli.run(
            "run",
            "table-nas-bench-201",
            "-D",
            "run.directory=" + runs,
            "-D",
            "table.file=" + GeneratedTables.nasBench201(folder),
            "-D",
            "search.searcher.evaluations=100");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("of 100 subnets looked up in the table", "supernet report")
        .contains("accuracy is cifar100-validation-accuracy after 12 epochs");
    assertThat(outcome.out()).doesNotContain("supernet evaluate", "supernet export");
    Path report = Path.of(onlyRun(runs, "report").out().strip());
    assertThat(Files.readString(report))
        .contains("table nas-bench-201 of 15625 networks", "Pareto front")
        .contains(" · accuracy: cifar100-validation-accuracy after 12 epochs · ")
        .doesNotContain("Training", "supernet export");
    assertThat(Files.readAllLines(report.resolveSibling("journal.jsonl")))
        .filteredOn(line -> line.contains("\"candidate-evaluated\""))
        .hasSize(100);
    assertThat(report.resolveSibling("model")).doesNotExist();

    Outcome evaluation = onlyRun(runs, "evaluate");
    assertThat(evaluation.exitCode()).isEqualTo(1);
    assertThat(evaluation.err()).contains("search on a table", "no networks with weights");
    assertThat(onlyRun(runs, "finetune").err()).contains("no networks with weights");
    assertThat(onlyRun(runs, "resume").exitCode()).isZero();
  }

  private record Search(RunResult result, List<Object> happened) {}

  private static Search proceed(RunRequest request, int evaluations, List<Object> happened) {
    StopSignal stop = new StopSignal();
    int until = happened.size() + evaluations;
    RunResult result =
        request
            .stopOn(stop)
            .listen(
                event -> {
                  result(event, happened);
                  if (happened.size() >= until) {
                    stop.request();
                  }
                })
            .run();
    return new Search(result, happened);
  }

  private static void result(RunEvent event, List<Object> into) {
    if (event instanceof CandidateEvaluated each) {
      into.add(List.of(each.number(), each.evaluation(), each.fidelity(), each.onFront()));
    }
  }

  @Test
  void stoppedSearchGoesOnAsIfNeverStopped() throws IOException {
    String configuration = halving();
    Search undisturbed =
        proceed(RunRequest.configuration(configuration), Integer.MAX_VALUE / 2, new ArrayList<>());
    assertThat(undisturbed.result().outcome()).isEqualTo(RunOutcome.FINISHED);
    assertThat(undisturbed.result().source()).isEqualTo(QualitySource.TABLE);
    assertThat(undisturbed.happened()).hasSize(3 * (8 + 4));
    assertThat(undisturbed.result().evaluations()).hasSize(3 * 4);
    assertThat(undisturbed.result().winner()).isPresent();

    List<Object> happened = new ArrayList<>();
    Search part = proceed(RunRequest.configuration(configuration), 5, happened);
    for (int parts = 1; part.result().outcome() == RunOutcome.INTERRUPTED; parts++) {
      assertThat(parts).isLessThan(20);
      part = proceed(RunRequest.resume(part.result().directory()), 5, happened);
    }

    assertThat(part.happened()).isEqualTo(undisturbed.happened());
    assertThat(part.result().evaluations()).isEqualTo(undisturbed.result().evaluations());
    assertThat(part.result().paretoFront()).isEqualTo(undisturbed.result().paretoFront());
  }

  @Test
  void configurationsAreCheckedWhole() throws IOException {
    String configuration = halving();

    assertThat(Cli.run("validate", configuration).exitCode()).isZero();
    Outcome both = Cli.run("validate", configuration, "-D", "dataset=digits");
    assertThat(both.exitCode()).isEqualTo(2);
    assertThat(both.err()).contains("dataset", "table");
    Outcome metric = Cli.run("validate", configuration, "-D", "signal.metric=accuracy");
    assertThat(metric.exitCode()).isEqualTo(2);
    assertThat(metric.err()).contains("signal.metric = accuracy", "validation-accuracy");
    Outcome lost = Cli.run("validate", configuration, "-D", "table.file=lost.csv");
    assertThat(lost.exitCode()).isEqualTo(1);
    assertThat(lost.err()).contains("table (type = ec-nas)", "lost.csv is not a file");
    Outcome unmeasured =
        Cli.run("run", configuration, "-D", "search.objectives=[accuracy,latency]");
    assertThat(unmeasured.exitCode()).isEqualTo(2);
    assertThat(unmeasured.err()).contains("search.objectives[1]: latency", "from a table");
    Outcome unknown = Cli.run("run", configuration, "-D", "search.objectives=[accuracy,loss]");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .contains(
            "search.objectives[1] (type = loss)", "do not measure 'loss'", "measure accuracy");
    assertThat(folder.resolve("runs")).doesNotExist();
    Outcome plan = Cli.run("plan", configuration);
    assertThat(plan.exitCode()).isEqualTo(1);
    assertThat(plan.err()).contains("trains nothing", "supernet run");
  }

  /** Only what is recorded is asked for, with trainings of four lengths. */
  @Test
  void samplesCanBeSearchedByTheirEpochs() throws IOException {
    String configuration =
        file(
            """
            run { name = sample, directory = "%s" }
            table { type = nas-bench-101-sample, file = "%s" }
            signal.metric = validation-accuracy
            search.searcher { type = hyperband, eta = 3 }
            metrics.enabled = false
            """
                .formatted(folder.resolve("runs"), GeneratedTables.nasBench101Sample(folder)));
    List<RunEvent> events = new ArrayList<>();

    RunResult result = RunRequest.configuration(configuration).listen(events::add).run();

    assertThat(result.outcome()).isEqualTo(RunOutcome.FINISHED);
    assertThat(
            events.stream()
                .filter(CandidateEvaluated.class::isInstance)
                .map(each -> ((CandidateEvaluated) each).fidelity())
                .distinct())
        .hasSize(4);
  }

  @Test
  void otherDataAndSettingsAreRefusedOnResuming() throws IOException {
    Path runs = folder.resolve("runs");
    assertThat(Cli.run("run", halving()).exitCode()).isZero();

    Outcome setting = onlyRun(runs, "resume", "-D", "signal.repeat=mean");
    assertThat(setting.exitCode()).isEqualTo(1);
    assertThat(setting.err()).contains("other metrics alone");
    try (var all = Files.list(runs)) {
      Path resolved = all.findFirst().orElseThrow().resolve("run.conf");
      Path table = folder.resolve("ec-nas.csv");
      List<String> lines = Files.readAllLines(table);
      lines.set(1, lines.get(1).replaceFirst("(,[^,]*){4}$", ",9,.5,.5,.5"));
      Path changed = Files.write(folder.resolve("changed.csv"), lines);
      String text = Files.readString(resolved);
      Files.writeString(resolved, text.replace(table + "", changed + ""));
    }
    Outcome data = onlyRun(runs, "resume");
    assertThat(data.exitCode()).isEqualTo(1);
    assertThat(data.err()).contains("table: the run was begun with", "checksum");
  }
}
