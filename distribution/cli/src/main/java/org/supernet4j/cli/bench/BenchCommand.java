package org.supernet4j.cli.bench;

import java.nio.file.Path;
import java.time.InstantSource;
import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.ExitCode;
import org.supernet4j.cli.OverrideOptions;
import org.supernet4j.runtime.bench.Bench;
import org.supernet4j.runtime.bench.BenchConfig;
import org.supernet4j.runtime.bench.BenchResult;
import org.supernet4j.runtime.bench.page.BenchReport;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.plugin.ComponentLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code supernet bench}: compares searchers on a table of recorded trainings. */
@Command(
    name = "bench",
    description = {
      "Compare searchers on a table of recorded trainings.",
      "",
      "Carries out many searches of each searcher, in seconds where training would take years."
          + " Prints how good they are at checkpoints, and the path of a report with regret curves"
          + " and tests of significance."
    },
    exitCodeList = {
      CommandBase.EXIT_DONE,
      CommandBase.EXIT_FAILURE,
      CommandBase.EXIT_FAULT,
      "130:interrupted by Ctrl-C (SIGINT); nothing was written",
      "143:interrupted by SIGTERM; nothing was written"
    },
    footer = {
      "  supernet bench bench-nas-bench-201",
      "  supernet bench my-bench.conf -D bench.seeds=20"
    })
public final class BenchCommand extends CommandBase {
  @Parameters(
      paramLabel = "CONFIG",
      description =
          "bench-nas-bench-201, bench-nas-bench-201-12-epochs, bench-macro,"
              + " bench-macro-nsga2, bench-ec-nas, or the path of a HOCON file.")
  private String configuration;

  @Mixin private OverrideOptions overrides;

  @Override
  public Integer call() {
    BenchConfig config =
        Bench.load(new ConfigLoader(ComponentLoader.load()), configuration, overrides.overrides());
    BenchResult result = search(config);
    AnytimeText.lines(result).forEach(out()::println);
    Path report = BenchReport.write(result, InstantSource.system());
    out().println();
    out().println("report: " + report);
    return ExitCode.DONE;
  }

  private BenchResult search(BenchConfig config) {
    try (BenchInterruption interruption = BenchInterruption.listen(err())) {
      return Bench.run(
          config,
          searcher -> {
            err().println(searcher + ": done");
            err().flush();
          });
    }
  }
}
