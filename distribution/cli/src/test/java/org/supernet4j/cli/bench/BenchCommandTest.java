package org.supernet4j.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.supernet4j.cli.SharedTables;
import org.supernet4j.runtime.bench.BenchConfig;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.plugin.ComponentLoader;

class BenchCommandTest {
  private static final ConfigLoader LOADER = new ConfigLoader(ComponentLoader.load());

  @TempDir private Path folder;

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
    Outcome outcome = bench("bench-macro-nsga2", SharedTables.macro(), "-D", TWO_SEARCHERS);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).contains("random: done", "nsga2: done");
    assertThat(outcome.out().lines().toList().get(0)).contains("50 queries", "100 queries");
    assertThat(outcome.out()).containsPattern("random +5 +\\d\\d\\.\\d+ ± ");
    Path report = Path.of(outcome.out().strip().replaceFirst("(?s).*report: ", ""));
    assertThat(report.getParent().toFile().list())
        .contains("report.html", "curves.csv", "searches.csv", "bench.conf");
    assertThat(Files.readString(report)).contains("bench-macro-nsga2", "Mann-Whitney", "<svg");
  }

  /** What a benchmark finds is a function of its configuration, on any number of threads. */
  @Test
  void benchesAgainGiveTheSame() throws IOException {
    Outcome first = bench("bench-macro-nsga2", SharedTables.macro(), "-D", TWO_SEARCHERS);
    Outcome second = bench("bench-macro-nsga2", SharedTables.macro(), "-D", TWO_SEARCHERS);

    assertThat(second.out().lines().limit(3)).isEqualTo(first.out().lines().limit(3).toList());
  }

  @ParameterizedTest
  @MethodSource("org.supernet4j.runtime.config.ShippedConfigurations#benches")
  void shippedBenchmarksAreWhole(String name) {
    BenchConfig config = LOADER.load(BenchConfig.class, name, List.of());

    assertThat(config.bench().name()).isEqualTo(name);
    assertThat(config.searchers()).hasSizeGreaterThan(2);
  }

  @Test
  void whatIsWrongIsTold() {
    Outcome metric =
        bench("bench-macro-nsga2", SharedTables.macro(), "-D", "signal.metric=accuracy");
    assertThat(metric.exitCode()).isEqualTo(2);
    assertThat(metric.err()).contains("signal.metric = accuracy", "test-accuracy");

    Outcome searcher =
        bench("bench-macro-nsga2", SharedTables.macro(), "-D", "searchers=[{searcher=hyperband}]");
    assertThat(searcher.exitCode()).isEqualTo(2);
    assertThat(searcher.err()).contains("searchers[0] (hyperband)", "only evaluations in full");

    Outcome name = Cli.run("bench", "bench-macros");
    assertThat(name.exitCode()).isEqualTo(2);
    assertThat(name.err()).contains("bench-macros");
  }
}
