package org.supernet4j.cli.run;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Measures;
import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.ExitCode;
import org.supernet4j.cli.UsageFault;
import org.supernet4j.cli.run.RecordedOptions.Recorded;
import org.supernet4j.runtime.config.CalibrationSettings.Statistics;
import org.supernet4j.runtime.run.SavedRun;
import org.supernet4j.runtime.statistics.Correlation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code supernet evaluate}: evaluates subnets of a run with the supernet's weights. */
@Command(
    name = "evaluate",
    description = {
      "Evaluate subnets of a run with the supernet's weights.",
      "",
      "Prints the measures of the task, such as accuracy and loss, of each; a row follows as soon"
          + " as it is known. With --json, a JSON line for each with id, split, statistics, the"
          + " measures and examples. With --table, each has its recorded value too, and the last line is the"
          + " agreement with the recorded order."
    },
    footer = {
      "  supernet evaluate runs/mnist-nine-20250131-120000 --all",
      "  supernet evaluate runs/mnist-nine-20250131-120000 --all \\",
      "    --split train --statistics running --json",
      "  supernet evaluate runs/nas-bench-101-small-20250131-120000 \\",
      "    --table nas-bench-101-sample --count 200"
    })
public final class EvaluateCommand extends CommandBase {
  /** A space with more combinations is not enumerated. */
  private static final BigInteger SMALL_SPACE = BigInteger.valueOf(1000);

  private static final long AGREEMENT_SEED = 1;

  @Mixin private RunParameter run;
  @Mixin private ArchitectureOption architecture;
  @Mixin private RecordedOptions recorded;

  @Option(
      names = "--all",
      description = "All subnets of a space of up to 1000, else all that the search evaluated.")
  private boolean all;

  @Option(
      names = "--split",
      paramLabel = "SPLIT",
      description = "The images: test (default), validation or train.")
  private Split split = Split.TEST;

  @Option(
      names = "--statistics",
      paramLabel = "WHICH",
      description =
          "Of normalisations: calibrated or running; as in the run's configuration if not given.")
  private Optional<Statistics> statistics = Optional.empty();

  @Option(names = "--json", description = "Print JSON lines.")
  private boolean json;

  @Override
  public Integer call() {
    if (Stream.of(all, architecture.isGiven(), recorded.isGiven()).filter(each -> each).count()
        > 1) {
      throw new UsageFault(
          "--all, --architecture and --table exclude each other; give one of them");
    }
    try (SavedRun saved = run.open()) {
      Statistics chosen = statistics.orElse(saved.config().calibration().statistics());
      EvaluationRows rows = new EvaluationRows(split, chosen, json, out());
      if (recorded.isGiven()) {
        compare(saved, chosen, rows);
        return ExitCode.DONE;
      }
      for (Architecture each : architectures(saved)) {
        rows.add(each, saved.evaluate(each, split, chosen));
      }
    }
    return ExitCode.DONE;
  }

  private void compare(SavedRun saved, Statistics chosen, EvaluationRows rows) {
    List<Recorded> drawn = recorded.draw(saved);
    double[] evaluated = new double[drawn.size()];
    for (int i = 0; i < evaluated.length; i++) {
      Measures measures = saved.evaluate(drawn.get(i).architecture(), split, chosen);
      evaluated[i] = measures.leading().value();
      rows.add(drawn.get(i).architecture(), measures, drawn.get(i).value());
    }
    rows.agreement(
        drawn.get(0).metric(),
        Correlation.between(
            evaluated, drawn.stream().mapToDouble(Recorded::value).toArray(), AGREEMENT_SEED));
  }

  private List<Architecture> architectures(SavedRun saved) {
    if (!all) {
      return List.of(architecture.of(saved));
    }
    SearchSpace space = saved.space();
    if (space.choices().combinations().compareTo(SMALL_SPACE) <= 0) {
      return space.all().toList();
    }
    List<Architecture> evaluated =
        saved.result().evaluations().stream().map(Evaluation::architecture).toList();
    if (evaluated.isEmpty()) {
      throw new UsageFault(
          "--all: the search has evaluated nothing yet, and the space is too large to take all of"
              + " it; name one with --architecture");
    }
    return evaluated;
  }
}
