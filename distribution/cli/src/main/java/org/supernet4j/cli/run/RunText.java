package org.supernet4j.cli.run;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.api.report.RunEvent.RunStarted;
import org.supernet4j.api.report.RunEvent.SubnetFinetuned;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.cli.TextTable;
import org.supernet4j.runtime.report.NextCommands;
import org.supernet4j.runtime.report.QualitySource;
import org.supernet4j.runtime.report.number.Quantity;
import org.supernet4j.runtime.run.RunResult;

/** What a run says on stdout when it begins and when it ends. */
final class RunText {
  private static final int MOST_OF_FRONT = 10;
  private static final String INDENT = "  ";

  /** Set by the launcher script: how it was called, unless it is found by its name. */
  private static final String TYPED_COMMAND = "supernet.command";

  private RunText() {}

  /** Where its files and its metrics are. */
  static List<String> ofStarted(RunStarted started) {
    List<String> lines = new ArrayList<>();
    lines.add("run      " + started.directory());
    if (!started.metricsAddress().isEmpty()) {
      lines.add("metrics  " + started.metricsAddress());
    }
    if (started.resumedAtStep() > 0) {
      lines.add("goes on at step " + started.resumedAtStep());
    }
    return lines;
  }

  /** How to go on with it. */
  static List<String> ofInterrupted(RunResult result) {
    return List.of(
        "interrupted; its state is saved. Go on with:",
        INDENT + command(NextCommands.unfinished(result.directory()).get(0)));
  }

  /** How to go on with a fine-tuning. */
  static List<String> ofInterruptedFinetuning(RunResult result, List<String> settings) {
    return List.of(
        "interrupted; its state is saved. Go on with:",
        INDENT + command(NextCommands.finetuning(result.directory(), settings).get(0)));
  }

  /** The best subnets, the files, and commands to go on. */
  static List<String> ofFinished(RunResult result) {
    List<String> lines = new ArrayList<>();
    lines.addAll(front(result));
    lines.add("");
    result.winner().ifPresent(winner -> lines.add("best     " + winner.id()));
    result.report().ifPresent(report -> lines.add("report   " + report));
    result.model().ifPresent(model -> lines.add("model    " + model));
    lines.addAll(tunings(result));
    result
        .winner()
        .ifPresent(
            winner -> {
              lines.add("");
              for (NextCommands.Command command :
                  NextCommands.withBest(result.directory(), winner, result.source())) {
                lines.add("# " + command.purpose());
                lines.add(command(command));
              }
            });
    return lines;
  }

  /** How the fine-tunings of a run ended, and where the report is. */
  static List<String> ofFinetuned(RunResult result) {
    List<String> lines = new ArrayList<>(tunings(result));
    result.report().ifPresent(report -> lines.add("report   " + report));
    return lines;
  }

  private static List<String> tunings(RunResult result) {
    List<String> lines = new ArrayList<>();
    for (SubnetFinetuned tuned : result.finetuned()) {
      lines.add(
          "tuned    "
              + tuned.architecture().id()
              + " on "
              + tuned.dataset()
              + ": test "
              + tuned.after().leading().name()
              + " "
              + Quantity.exact(tuned.before().leading())
              + " before, "
              + Quantity.exact(tuned.after().leading())
              + " after");
      if (!tuned.fresh().isEmpty()) {
        lines.add("  fresh  " + String.join(", ", tuned.fresh()));
      }
      lines.add("  model  " + tuned.model());
    }
    return lines;
  }

  private static List<String> front(RunResult result) {
    List<String> titles = new ArrayList<>();
    result.objectives().forEach(objective -> titles.add(" " + objective));
    titles.add("architecture");
    TextTable table = new TextTable(titles.toArray(String[]::new));
    List<Evaluation> front = result.paretoFront();
    front.stream().limit(MOST_OF_FRONT).forEach(one -> table.add(row(one, result.objectives())));
    List<String> lines = new ArrayList<>();
    lines.add(
        "Pareto front, "
            + front.size()
            + " of "
            + result.evaluations().size()
            + (result.source() == QualitySource.SUPERNET
                ? " subnets evaluated with the supernet's weights"
                : " subnets looked up in the table; accuracy is " + result.accuracy())
            + (front.size() > MOST_OF_FRONT ? "; the first " + MOST_OF_FRONT : ""));
    lines.addAll(table.lines(INDENT));
    return lines;
  }

  private static String[] row(Evaluation evaluation, List<String> objectives) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < objectives.size(); i++) {
      cells.add(Quantity.ofObjective(objectives.get(i)).exact(evaluation.values().get(i)));
    }
    cells.add(evaluation.architecture().id());
    return cells.toArray(String[]::new);
  }

  /** A command line as this process was started. */
  private static String command(NextCommands.Command command) {
    return CommandName.inPlaceOfUsual(System.getProperty(TYPED_COMMAND, ""), command.line());
  }
}
