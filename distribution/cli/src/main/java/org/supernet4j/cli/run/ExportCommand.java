package org.supernet4j.cli.run;

import java.nio.file.Path;
import java.util.Optional;
import org.supernet4j.api.report.RunEvent.ModelExported;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.ExitCode;
import org.supernet4j.runtime.run.SavedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code supernet export}: writes a subnet of a run for serving. */
@Command(
    name = "export",
    description = {
      "Write a subnet of a run as a SavedModel for serving.",
      "",
      "With the weights of its training alone where it was retrained, else with the supernet's. The"
          + " model is opened again and compared with the subnet before its folder appears. Prints"
          + " the folder."
    },
    footer = {
      "  supernet export runs/quickstart-20250131-120000 --to served/1",
      "  supernet export runs/mnist-nine-20250131-120000 \\",
      "    --architecture block-1=3,block-2=2"
    })
public final class ExportCommand extends CommandBase {
  @Mixin private RunParameter run;
  @Mixin private ArchitectureOption architecture;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "A folder that does not exist yet; below RUN/exports if not given.")
  private Optional<Path> target = Optional.empty();

  @Override
  public Integer call() {
    try (SavedRun saved = run.open()) {
      Architecture chosen = architecture.of(saved);
      Path folder = target.orElseGet(() -> ExportFolder.free(run.directory(), chosen));
      ModelExported exported = saved.export(chosen, folder);
      out().println(exported.directory());
      err()
          .println(
              chosen.id()
                  + "; opened again, its logits differ by at most "
                  + exported.largestDifference());
    }
    return ExitCode.DONE;
  }
}
