package org.supernet4j.runtime.bench;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.runtime.bench.Hypervolume.Scaling;
import org.supernet4j.runtime.table.Reading;
import org.supernet4j.runtime.table.TabularCandidate;

/**
 * What evaluations on a table are worth. With one objective, a search is worth the reported
 * accuracy of its best find by the signal, among those trained longest. With two, it is worth the
 * area that all its finds beat, as a share of what the front of all allowed entries beats. Safe for
 * use by many threads.
 */
final class Evaluator {
  private final Reading signal;
  private final Reading reported;
  private final List<Objective> objectives;
  private final AllowedEntries entries;
  private final CostModel costs;
  private final Supplier<Hypervolume> areas;
  private final double whole;

  Evaluator(Reading signal, Reading reported, List<Objective> objectives, AllowedEntries entries) {
    this.entries = entries;
    this.signal = signal;
    this.reported = reported;
    this.objectives = objectives;
    this.costs = signal.table().space().costs();
    if (objectives.size() == 1) {
      areas = () -> null;
      whole = 1;
    } else {
      Scaling first = scaling(0);
      Scaling second = scaling(1);
      areas = () -> new Hypervolume(first, second);
      Hypervolume all = areas.get();
      double area = 0;
      for (Architecture architecture : entries.architectures()) {
        area = all.add(reported(architecture, 0), reported(architecture, 1));
      }
      whole = area;
    }
  }

  private Scaling scaling(int objective) {
    DoubleSummaryStatistics range =
        signal.table().architectures().stream()
            .mapToDouble(architecture -> reported(architecture, objective))
            .summaryStatistics();
    return Scaling.of(range.getMin(), range.getMax(), objectives.get(objective).direction());
  }

  /** An objective by the reported accuracy. */
  private double reported(Architecture architecture, int objective) {
    return objectives
        .get(objective)
        .value(new TabularCandidate(architecture, reported.mean(architecture), costs));
  }

  /** What a searcher is given of a subnet after so many epochs. */
  Evaluation evaluate(Architecture architecture, int epochs, RandomGenerator random) {
    TabularCandidate candidate =
        new TabularCandidate(architecture, signal.value(architecture, epochs, random), costs);
    return new Evaluation(
        architecture, objectives.stream().map(objective -> objective.value(candidate)).toList());
  }

  /** The most that a search can be worth. */
  double best() {
    return objectives.size() == 1
        ? entries.architectures().stream().mapToDouble(reported::mean).max().orElseThrow()
        : 1;
  }

  /** The worth of a search that has not begun. */
  Standing begin() {
    return new Standing(areas.get());
  }

  /** The worth of a search at work. */
  final class Standing {
    private final Hypervolume area;
    private int longest;
    private double bestSignal;
    private double value;

    private Standing(Hypervolume area) {
      this.area = area;
    }

    /** Adds an evaluation and gives the worth. */
    double add(Evaluation evaluation, int epochs) {
      Architecture architecture = evaluation.architecture();
      if (area != null) {
        value = area.add(reported(architecture, 0), reported(architecture, 1)) / whole;
        return value;
      }
      double value = evaluation.values().get(0);
      if (epochs > longest
          || (epochs == longest && objectives.get(0).direction().isBetter(value, bestSignal))) {
        longest = epochs;
        bestSignal = value;
        value = reported.mean(architecture);
      }
      return value;
    }
  }
}
