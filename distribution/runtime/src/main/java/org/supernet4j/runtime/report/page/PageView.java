package org.supernet4j.runtime.report.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supernet4j.runtime.report.NextCommands;
import org.supernet4j.runtime.report.NextCommands.Command;
import org.supernet4j.runtime.report.QualitySource;
import org.supernet4j.runtime.report.RunCourse;
import org.supernet4j.runtime.report.RunReport;

/**
 * The whole page, in the order of its sections.
 *
 * @param name the run's name
 * @param run what was run
 * @param headline the result in short
 * @param pareto the pictures of the Pareto front; absent before the search
 * @param table the subnets; absent before the search
 * @param ranking the supernet's ranking against training alone; absent before that
 * @param network the best network; absent before the search
 * @param finetune the subnets that were trained further; absent where there are none
 * @param training how the supernet was trained; absent where there is none
 * @param space the search space
 * @param commands how to go on
 * @param data the name of the file with all subnets, beside the page
 */
record PageView(
    String name,
    RunView run,
    HeadlineView headline,
    Optional<ParetoView> pareto,
    Optional<TableView> table,
    Optional<RankingView> ranking,
    Optional<NetworkView> network,
    Optional<FinetuneView> finetune,
    Optional<TrainingView> training,
    SpaceView space,
    List<Command> commands,
    String data) {

  static PageView of(RunReport report, String data) {
    boolean evaluated = report.subnets().stream().anyMatch(subnet -> !subnet.values().isEmpty());
    boolean retrained =
        report.subnets().stream().anyMatch(subnet -> subnet.retrained().isPresent());
    return new PageView(
        report.facts().name(),
        RunView.of(report),
        HeadlineView.of(report),
        evaluated ? Optional.of(ParetoView.of(report)) : Optional.empty(),
        report.subnets().isEmpty() ? Optional.empty() : Optional.of(TableView.of(report)),
        retrained ? Optional.of(RankingView.of(report)) : Optional.empty(),
        report.best().map(best -> NetworkView.of(report.space(), best)),
        report.finetuned().isEmpty() ? Optional.empty() : Optional.of(FinetuneView.of(report)),
        report.facts().source() == QualitySource.SUPERNET
            ? Optional.of(TrainingView.of(report))
            : Optional.empty(),
        SpaceView.of(report),
        commands(report),
        data);
  }

  private static List<Command> commands(RunReport report) {
    List<Command> commands = new ArrayList<>();
    if (report.course().state() != RunCourse.State.FINISHED) {
      Path directory = report.facts().directory();
      commands.addAll(
          report
              .course()
              .finetuning()
              .map(settings -> NextCommands.finetuning(directory, settings))
              .orElseGet(() -> NextCommands.unfinished(directory)));
    }
    report
        .best()
        .ifPresent(
            best ->
                commands.addAll(
                    NextCommands.withBest(
                        report.facts().directory(), best.architecture(), report.facts().source())));
    return commands.stream().distinct().toList();
  }
}
