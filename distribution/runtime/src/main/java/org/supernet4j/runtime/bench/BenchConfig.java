package org.supernet4j.runtime.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.api.table.TableFactory;
import org.supernet4j.runtime.table.SignalSettings;

/** A whole benchmark of searchers, as a configuration file describes it. */
public record BenchConfig(
    @Setting("the benchmark itself") BenchSettings bench,
    @Setting("the recorded trainings") Component<TableFactory<?>> table,
    @Setting("what searchers are told") SignalSettings signal,
    @Setting("what their finds are judged by; the signal's mean if absent")
        Optional<SignalSettings> reported,
    @Setting(
            value = "what makes a subnet good; with two, hypervolumes are compared",
            byDefault = "[{type = accuracy}]")
        List<Component<ObjectiveFactory<?>>> objectives,
    @Setting("what a search may spend") BudgetSettings budget,
    @Setting("spendings at which to compare, ascending, in the budget's unit")
        List<Double> checkpoints,
    @Setting(value = "an accuracy, or share of the hypervolume, to time", min = 0, max = 1)
        Optional<Double> target,
    @Setting("the searchers") List<Contestant> searchers) {
  public BenchConfig {
    objectives = List.copyOf(objectives);
    checkpoints = List.copyOf(checkpoints);
    searchers = List.copyOf(searchers);
    List<String> labels = searchers.stream().map(Contestant::label).toList();
    if (searchers.isEmpty() || new HashSet<>(labels).size() < labels.size()) {
      throw new IllegalArgumentException(
          "searchers: give at least one, each with a name of its own, found " + labels);
    }
    if (objectives.isEmpty() || objectives.size() > 2) {
      throw new IllegalArgumentException("objectives: give one or two, found " + objectives.size());
    }
    for (int i = 0; i < checkpoints.size(); i++) {
      double least = i == 0 ? 0 : checkpoints.get(i - 1);
      if (checkpoints.get(i) <= least || checkpoints.get(i) > budget.limit()) {
        throw new IllegalArgumentException(
            "checkpoints must ascend to the budget of "
                + budget.limit()
                + " at most, found "
                + checkpoints);
      }
    }
    if (checkpoints.isEmpty()) {
      throw new IllegalArgumentException("checkpoints: give at least one");
    }
  }
}
