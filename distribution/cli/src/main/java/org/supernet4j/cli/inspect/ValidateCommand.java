package org.supernet4j.cli.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.ExitCode;
import org.supernet4j.cli.OverrideOptions;
import org.supernet4j.runtime.bench.Bench;
import org.supernet4j.runtime.bench.BenchConfig;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.config.ResolvedConfig;
import org.supernet4j.runtime.config.RunDescription;
import org.supernet4j.runtime.plugin.ComponentLoader;
import org.supernet4j.runtime.run.ClassSizes;
import org.supernet4j.runtime.run.Loading;
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
      "It opens the data as a run would, downloads included, makes the components and says what"
          + " keeps a run from beginning, beside faulty settings: data that is not there, a"
          + " distiller without a teacher, a space that does not suit the images, constraints that"
          + " nothing meets, classes without images. As comments it prints how many images there are"
          + " of each class. It loads no engine and writes no folder."
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

  @Option(
      names = "--json",
      description =
          "Print the resolved configuration as JSON, with the images of each class in the field"
              + " images-per-class unless --settings-only is given.")
  private boolean json;

  @Option(
      names = "--settings-only",
      description = "Check the settings alone; open no data and make no component.")
  private boolean settingsOnly;

  @Override
  public Integer call() {
    ConfigLoader loader = new ConfigLoader(ComponentLoader.load());
    if (loader.isBench(configuration)) {
      print(bench(loader), List.of());
    } else {
      RunDescription config =
          settingsOnly
              ? loader.loadRun(configuration, overrides.overrides())
              : Loading.run(loader, configuration, overrides.overrides());
      print((Record) config, settingsOnly ? List.of() : RunLauncher.check(config));
    }
    return ExitCode.DONE;
  }

  private void print(Record config, List<ClassSizes> sizes) {
    PrintWriter out = out();
    if (json) {
      ObjectNode node = ResolvedConfig.json(config);
      if (!sizes.isEmpty()) {
        node.set("images-per-class", ClassSizesText.json(sizes));
      }
      out.println(node.toPrettyString());
    } else {
      out.print(ClassSizesText.comments(sizes));
      out.print(ResolvedConfig.render(config));
    }
  }

  private BenchConfig bench(ConfigLoader loader) {
    if (settingsOnly) {
      return loader.loadBench(BenchConfig.class, configuration, overrides.overrides());
    }
    BenchConfig config = Bench.load(loader, configuration, overrides.overrides());
    Bench.check(config);
    return config;
  }
}
