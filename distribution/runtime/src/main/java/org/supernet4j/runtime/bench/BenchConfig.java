package org.supernet4j.runtime.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.api.table.TableFactory;
import org.supernet4j.runtime.config.ConstraintSettings;
import org.supernet4j.runtime.config.UnfitSettingException;
import org.supernet4j.runtime.table.SignalSettings;

/** A whole benchmark of searchers, as a configuration file describes it. */
public record BenchConfig(
    @Setting("the benchmark itself") BenchSettings bench,
    @Setting("the recorded trainings") Component<TableFactory<?>> table,
    @Setting("what searchers are given") SignalSettings signal,
    @Setting("what their finds are evaluated by; the signal's mean if absent")
        Optional<SignalSettings> reported,
    @Setting(
            value = "what makes a subnet good; with two, hypervolumes are compared",
            byDefault = "[{type = accuracy}]")
        List<Component<ObjectiveFactory<?>>> objectives,
    @Setting(value = "ranges of costs that subnets must lie in", byDefault = "[]")
        List<ConstraintSettings> constraints,
    @Setting("what a search may spend") BudgetSettings budget,
    @Setting("spendings at which to compare, ascending, in the budget's unit")
        List<Double> checkpoints,
    @Setting(value = "an accuracy, or share of the hypervolume, to time", min = 0, max = 1)
        Optional<Double> target,
    @Setting("the searchers") List<Contestant> searchers) {
  private static final String ACCURACY = "accuracy";
  private static final String SEARCHERS = "searchers";
  private static final String OBJECTIVES = "objectives";
  private static final String CHECKPOINTS = "checkpoints";

  public BenchConfig {
    objectives = List.copyOf(objectives);
    constraints = List.copyOf(constraints);
    checkpoints = List.copyOf(checkpoints);
    searchers = List.copyOf(searchers);
    requireSearchers(searchers);
    requireObjectives(objectives);
    requireCheckpoints(checkpoints, budget);
  }

  private static void requireSearchers(List<Contestant> searchers) {
    List<String> labels = searchers.stream().map(Contestant::label).toList();
    if (searchers.isEmpty() || new HashSet<>(labels).size() < labels.size()) {
      throw new UnfitSettingException(
          SEARCHERS, "give at least one, each with a name of its own, found " + labels);
    }
  }

  private static void requireObjectives(List<Component<ObjectiveFactory<?>>> objectives) {
    List<String> types = objectives.stream().map(each -> each.factory().name()).toList();
    if (objectives.size() == 1 && !types.get(0).equals(ACCURACY)) {
      throw new UnfitSettingException(
          OBJECTIVES,
          "a search of one objective is evaluated by its accuracy; give [accuracy], or a second"
              + " objective: [accuracy, "
              + types.get(0)
              + "]");
    }
    if (objectives.isEmpty()
        || objectives.size() > 2
        || new HashSet<>(types).size() < types.size()) {
      throw new UnfitSettingException(
          OBJECTIVES, "give [accuracy], or two that differ, such as [accuracy, macs]");
    }
  }

  private static void requireCheckpoints(List<Double> checkpoints, BudgetSettings budget) {
    double least = 0;
    for (double checkpoint : checkpoints) {
      if (checkpoint <= least || checkpoint > budget.limit()) {
        throw new UnfitSettingException(
            CHECKPOINTS,
            "they must ascend from above 0 to the budget of " + budget.text() + " at most");
      }
      least = checkpoint;
    }
    if (checkpoints.isEmpty()) {
      throw new UnfitSettingException(CHECKPOINTS, "give at least one");
    }
  }
}
