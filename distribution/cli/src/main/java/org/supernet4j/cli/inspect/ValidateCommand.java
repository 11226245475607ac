package org.supernet4j.cli.inspect;

import java.io.PrintWriter;
import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.ExitCode;
import org.supernet4j.cli.OverrideOptions;
import org.supernet4j.runtime.bench.Bench;
import org.supernet4j.runtime.bench.BenchConfig;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.config.ResolvedConfig;
import org.supernet4j.runtime.config.RunDescription;
import org.supernet4j.runtime.plugin.ComponentLoader;
import org.supernet4j.runtime.run.RunLauncher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code supernet validate}: what is wrong with a configuration, or what it means. */
@Command(
    name = "validate",
    description = {
      "Check a configuration of a run or a benchmark without carrying it out.",
      "",
      "Prints the configuration with every default spelled out, or all its faults with file and"
          + " line.",
      "Where all settings are right it opens the data as a run would, downloads included, makes the"
          + " components and tells what keeps a run from beginning: data that is not there, a"
          + " distiller without a teacher, a space that does not suit the images, constraints that"
          + " nothing meets. It loads no engine and writes no folder."
    },
    exitCodeList = {
      CommandBase.EXIT_DONE,
      "1:data is missing or does not suit the run; the message on stderr says how",
      CommandBase.EXIT_FAULT
    },
    footer = {
      "  supernet validate quickstart",
      "  supernet validate my.conf -D training.batch-size=32 --json",
      "  supernet validate mnist-nine --settings-only"
    })
public final class ValidateCommand extends CommandBase {
  @Parameters(
      paramLabel = "CONFIG",
      description =
          "A shipped configuration such as quickstart or bench-macro, or the path of a HOCON"
              + " file.")
  private String configuration;

  @Mixin private OverrideOptions overrides;

  @Option(names = "--json", description = "Print the resolved configuration as JSON.")
  private boolean json;

  @Option(
      names = "--settings-only",
      description = "Check the settings alone; open no data and make no component.")
  private boolean settingsOnly;

  @Override
  public Integer call() {
    ConfigLoader loader = new ConfigLoader(ComponentLoader.load());
    Record config = loader.isBench(configuration) ? bench(loader) : run(loader);
    PrintWriter out = out();
    if (json) {
      out.println(ResolvedConfig.json(config).toPrettyString());
    } else {
      out.print(ResolvedConfig.render(config));
    }
    return ExitCode.DONE;
  }

  private Record run(ConfigLoader loader) {
    RunDescription config = loader.loadRun(configuration, overrides.overrides());
    if (!settingsOnly) {
      RunLauncher.check(config);
    }
    return (Record) config;
  }

  private Record bench(ConfigLoader loader) {
    BenchConfig config = loader.loadBench(BenchConfig.class, configuration, overrides.overrides());
    if (!settingsOnly) {
      Bench.check(config);
    }
    return config;
  }
}
