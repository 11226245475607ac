package org.supernet4j.cli.run;

import java.io.PrintWriter;
import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.ExitCode;
import org.supernet4j.cli.OverrideOptions;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.config.RunConfig;
import org.supernet4j.runtime.config.RunDescription;
import org.supernet4j.runtime.plugin.ComponentLoader;
import org.supernet4j.runtime.run.Loading;
import org.supernet4j.runtime.run.RunException;
import org.supernet4j.runtime.run.RunPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code supernet plan}: what a run would be like, before it is begun. */
@Command(
    name = "plan",
    description = {
      "Estimate a run before it is begun: its space, costs, memory and time.",
      "",
      "Draws architectures, takes the first few training steps and evaluates one subnet, with the"
          + " run's own data, sampler and engine, and leaves no folder behind. Costs spread over"
          + " drawn architectures and the ends of the space; memory is computed with 4 bytes a"
          + " value. A sampler that trains more subnets later than at first takes longer than is"
          + " estimated here."
    },
    footer = {
      "  supernet plan quickstart",
      "  supernet plan my.conf -D training.batch-size=32 --json"
    })
public final class PlanCommand extends CommandBase {
  @Parameters(
      paramLabel = "CONFIG",
      description = "A shipped configuration such as quickstart, or the path of a HOCON file.")
  private String configuration;

  @Mixin private OverrideOptions overrides;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    RunDescription description =
        Loading.run(new ConfigLoader(ComponentLoader.load()), configuration, overrides.overrides());
    if (!(description instanceof RunConfig config)) {
      throw new RunException(
          configuration
              + " is a search on a table of recorded trainings: it trains nothing and takes"
              + " seconds, so there is nothing to plan; carry it out: supernet run "
              + configuration);
    }
    RunPlan plan = RunPlan.of(config);
    PrintWriter out = out();
    if (json) {
      out.println(PlanJson.of(plan).toPrettyString());
    } else {
      PlanText.of(plan).forEach(out::println);
    }
    return ExitCode.DONE;
  }
}
