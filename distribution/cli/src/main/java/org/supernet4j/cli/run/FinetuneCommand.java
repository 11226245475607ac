package org.supernet4j.cli.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.OverrideOptions;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.plugin.ComponentLoader;
import org.supernet4j.runtime.run.RunLauncher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code supernet finetune}: a found subnet goes on learning, on the same images or on others. */
@Command(
    name = "finetune",
    description = {
      "Train a subnet of a complete run further, on its images or on others.",
      "",
      "It begins with the retrained weights of the subnet, else with the supernet's; where the"
          + " classes are others, the layers that tell them apart begin afresh. Prints test"
          + " accuracy before and after and the folder of the model, and writes the report again."
          + " After Ctrl-C the same command goes on. -D takes settings of the finetune block"
          + " (supernet validate shows them), of metrics, and training.checkpoint-seconds."
    },
    exitCodeList = {
      CommandBase.EXIT_DONE,
      CommandBase.EXIT_FAILURE,
      CommandBase.EXIT_FAULT,
      "130:interrupted by Ctrl-C (SIGINT); the same command goes on",
      "143:interrupted by SIGTERM; the same command goes on"
    },
    footer = {
      "  supernet finetune runs/quickstart-20250131-120000 -D finetune.epochs=3",
      "  supernet finetune runs/mnist-nine-20250131-120000 --dataset fashion-mnist"
    })
public final class FinetuneCommand extends CommandBase {
  @Parameters(paramLabel = "RUN", description = "The run's folder.")
  private Path directory;

  @Option(
      names = "--architecture",
      paramLabel = "ID",
      description = "A subnet, choice=option,choice=option,...; the run's best if not given.")
  private Optional<String> architecture = Optional.empty();

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description =
          "Other images, short for -D finetune.dataset=NAME; those of the run if not given.")
  private Optional<String> dataset = Optional.empty();

  @Mixin private OverrideOptions overrides;
  @Mixin private ProgressOptions progress;

  @Override
  public Integer call() {
    ConfigLoader loader = new ConfigLoader(ComponentLoader.load());
    return new RunConsole(out(), err())
        .finetune(
            settings(),
            options -> RunLauncher.finetune(directory, loader, settings(), options),
            progress.listener(err()));
  }

  private List<String> settings() {
    List<String> settings = new ArrayList<>();
    dataset.ifPresent(name -> settings.add("finetune.dataset=" + name));
    architecture.ifPresent(id -> settings.add("finetune.architecture=\"" + id + "\""));
    settings.addAll(overrides.overrides());
    return settings;
  }
}
