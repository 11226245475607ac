package org.supernet4j.cli.run;

import java.nio.file.Path;
import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.OverrideOptions;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.plugin.ComponentLoader;
import org.supernet4j.runtime.run.RunLauncher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code supernet resume}: goes on with a run that was interrupted. */
@Command(
    name = "resume",
    description = {
      "Go on with a run from its last checkpoint.",
      "",
      "Gives the results that the run would have had without the interruption. Most settings are"
          + " fixed when a run starts; -D can change training.learning-rate, training.clipping,"
          + " training.checkpoint-seconds, retrain.learning-rate, finetune and metrics."
    },
    exitCodeList = {
      CommandBase.EXIT_DONE,
      CommandBase.EXIT_FAILURE,
      CommandBase.EXIT_FAULT,
      RunCommand.EXIT_INT,
      RunCommand.EXIT_TERM
    },
    footer = {
      "  supernet resume runs/quickstart-20250131-120000",
      "  supernet resume runs/my-run-20250131-120000 -D training.learning-rate=0.001"
    })
public final class ResumeCommand extends CommandBase {
  @Parameters(paramLabel = "RUN", description = "The run's folder.")
  private Path directory;

  @Mixin private OverrideOptions overrides;
  @Mixin private ProgressOptions progress;

  @Override
  public Integer call() {
    ConfigLoader loader = new ConfigLoader(ComponentLoader.load());
    return new RunConsole(out(), err())
        .carryOut(
            options -> RunLauncher.resume(directory, loader, overrides.overrides(), options),
            progress.listener(err()));
  }
}
