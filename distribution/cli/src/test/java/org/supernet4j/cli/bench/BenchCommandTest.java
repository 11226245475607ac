package org.supernet4j.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supernet4j.cli.Cli;
import org.supernet4j.cli.Cli.Outcome;
import org.supernet4j.cli.GeneratedTables;
import org.supernet4j.cli.StopCause;
import org.supernet4j.runtime.bench.BenchConfig;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.plugin.ComponentLoader;

class BenchCommandTest {
  private static final ConfigLoader LOADER = new ConfigLoader(ComponentLoader.load());

  @TempDir private Path folder;
  @TempDir private Path tables;

  private Outcome bench(String name, Path table, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "bench",
                name,
                "-D",
                "table.file=" + table,
                "-D",
                "bench.directory=" + folder,
                "-D",
                "bench.seeds=5",
                "-D",
                "budget.queries=100",
                "-D",
                "checkpoints=[50,100]"));
    arguments.addAll(List.of(more));
    return Cli.run(arguments.toArray(String[]::new));
  }

  private static final String TWO_SEARCHERS =
      "searchers=[{searcher{type=random,evaluations=100}},"
          + "{searcher{type=nsga2,evaluations=100,population=20}}]";

  @Test
  void comparesSearchersAndWritesItsFiles() throws IOException {
    Outcome outcome =
        bench("bench-macro-nsga2", GeneratedTables.macro(tables), "-D", TWO_SEARCHERS);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).contains("random: done", "nsga2: done");
    assertThat(outcome.out().lines().toList().get(0)).contains("50 queries", "100 queries");
    assertThat(outcome.out()).containsPattern("random +5 +\\d\\d\\.\\d+ ± ");
    assertThat(outcome.out()).contains("given test-accuracy after 50 epochs");
    Path report = Path.of(outcome.out().strip().replaceFirst("(?s).*report: ", ""));
    assertThat(report.getParent().toFile().list())
        .contains("report.html", "curves.csv", "searches.csv", "comparisons.csv", "bench.conf");
    assertThat(Files.readString(report)).contains("bench-macro-nsga2", "Mann-Whitney", "<svg");
  }

  /** The generated accuracies grow with the layers, so a bound of costs lowers the best. */
  @Test
  void comparesOnWhatConstraintsAllow() throws IOException {
    Path table = GeneratedTables.macro(tables);
    String searchers = "searchers=[{searcher{type=random,evaluations=100}}]";
    String objectives = "objectives=[accuracy]";
    String bound = "constraints=[{objective=macs,max=50000000}]";
    Outcome free = bench("bench-macro-nsga2", table, "-D", searchers, "-D", objectives);
    Outcome bounded =
        bench("bench-macro-nsga2", table, "-D", searchers, "-D", objectives, "-D", bound);

    assertThat(bounded.exitCode()).isZero();
    assertThat(most(bounded)).isLessThan(most(free));
    assertThat(bounded.out()).contains("that the constraints allow");
    assertThat(Cli.run("validate", "bench-macro-nsga2", "-D", "table.file=" + table, "-D", bound))
        .satisfies(valid -> assertThat(valid.exitCode()).isZero())
        .satisfies(valid -> assertThat(valid.out()).contains("constraints"));

    Outcome none = bench("bench-macro-nsga2", table, "-D", "constraints=[{objective=macs,max=1}]");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("constraints: ", "nearest feasible range is macs to ");
  }

  private static double most(Outcome outcome) {
    return Double.parseDouble(
        outcome.out().replaceFirst("(?s).*the most there is: ([0-9.]+)\\.\\R.*", "$1"));
  }

  /** What a benchmark finds is a function of its configuration, on any number of threads. */
  @Test
  void benchesAgainGiveTheSame() throws IOException {
    Outcome first = bench("bench-macro-nsga2", GeneratedTables.macro(tables), "-D", TWO_SEARCHERS);
    Outcome second = bench("bench-macro-nsga2", GeneratedTables.macro(tables), "-D", TWO_SEARCHERS);

    assertThat(second.out().lines().limit(3)).isEqualTo(first.out().lines().limit(3).toList());
  }

  @ParameterizedTest
  @MethodSource("org.supernet4j.runtime.config.ShippedConfigurations#benches")
  void shippedBenchmarksAreWhole(String name) {
    BenchConfig config = LOADER.loadBench(BenchConfig.class, name, List.of());

    assertThat(config.bench().name()).isEqualTo(name);
    assertThat(config.searchers()).hasSizeGreaterThan(2);
  }

  @Test
  void faultsOfSettingsTableAndSearchersAreReportedTogether() {
    Outcome outcome =
        bench(
            "bench-macro-nsga2",
            GeneratedTables.macro(tables),
            "-D",
            "bench.seeds=-1",
            "-D",
            "signal.metric=recall",
            "-D",
            "constraints=[{objective=accuracy,max=1},{objective=macs,max=1e9}]");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains(
            "3 faults",
            "bench.seeds = -1",
            "signal.metric = recall: table",
            "constraints[0] (type");
  }

  @Test
  void whatIsWrongIsTold() {
    Outcome metric =
        bench("bench-macro-nsga2", GeneratedTables.macro(tables), "-D", "signal.metric=accuracy");
    assertThat(metric.exitCode()).isEqualTo(2);
    assertThat(metric.err()).contains("signal.metric = accuracy", "test-accuracy");

    Outcome searcher =
        bench(
            "bench-macro-nsga2",
            GeneratedTables.macro(tables),
            "-D",
            "searchers=[{searcher=hyperband}]");
    assertThat(searcher.exitCode()).isEqualTo(2);
    assertThat(searcher.err())
        .contains("searchers[0] (type = hyperband)", "only evaluations in full");

    Outcome name = Cli.run("bench", "bench-macros");
    assertThat(name.exitCode()).isEqualTo(2);
    assertThat(name.err())
        .contains("bench-macros", "did you mean bench-macro?", "bench-ec-nas")
        .doesNotContain("quickstart");

    Outcome override =
        bench("bench-macro-nsga2", GeneratedTables.macro(tables), "-D", "checkpoints=[10,150]");
    assertThat(override.exitCode()).isEqualTo(2);
    assertThat(override.err()).contains("-D checkpoints=[10,150]: checkpoints = [10,150]");
    assertThat(folder).isEmptyDirectory();
  }

  /** Runs and benchmarks have configurations of their own, which tell whose they are. */
  @Test
  void configurationsOfOtherCommandsAreTold() {
    Outcome run = Cli.run("run", "bench-macro");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("try supernet bench bench-macro").doesNotContain("unknown key");

    Outcome bench = Cli.run("bench", "quickstart");
    assertThat(bench.exitCode()).isEqualTo(2);
    assertThat(bench.err()).contains("try supernet run quickstart").doesNotContain("unknown key");
  }

  @Test
  void benchmarksAreValidated() {
    String table = "table.file=" + GeneratedTables.macro(tables);
    Outcome right = Cli.run("validate", "bench-macro-nsga2", "-D", table);
    assertThat(right.exitCode()).isZero();
    assertThat(right.out()).contains("checkpoints", "nsga2");

    Outcome wrong =
        Cli.run("validate", "bench-macro-nsga2", "-D", table, "-D", "signal.metric=accuracy");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("signal.metric = accuracy");
    assertThat(
            Cli.run("validate", "bench-macro", "-D", "signal.metric=accuracy", "--settings-only")
                .exitCode())
        .isZero();
  }

  @Test
  void signalsEndABenchmarkAndTellThatNothingIsLeft() {
    StringWriter err = new StringWriter();
    List<Integer> aborts = new ArrayList<>();

    new BenchInterruption(new PrintWriter(err), aborts::add).on(StopCause.TERM);

    assertThat(err.toString()).contains("interrupted", "nothing was written");
    assertThat(aborts).containsExactly(143);
  }
}
