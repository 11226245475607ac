package org.supernet4j.runtime.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveContext;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableContext;
import org.supernet4j.api.task.Measure;
import org.supernet4j.runtime.config.ReportedAlreadyException;
import org.supernet4j.runtime.plugin.ComponentContexts;
import org.supernet4j.runtime.run.ComponentCreation;
import org.supernet4j.runtime.run.Problems;
import org.supernet4j.runtime.run.RunException;
import org.supernet4j.runtime.run.SearchGoals;
import org.supernet4j.runtime.storage.RunDirectory;
import org.supernet4j.runtime.table.Reading;
import org.supernet4j.runtime.table.SignalSettings;
import org.supernet4j.runtime.table.SignalSettings.Repeat;
import org.supernet4j.runtime.table.TabularCandidate;

/**
 * What a benchmark's configuration brings to life.
 *
 * @param config the configuration
 * @param signal what searchers are given
 * @param reported what their finds are evaluated by
 * @param entries what searches may find
 * @param context what searchers are made with
 * @param price of an evaluation by architecture and epochs, in the unit of the budget
 */
record BenchSetup(
    BenchConfig config,
    Reading signal,
    Reading reported,
    AllowedEntries entries,
    SearcherContext context,
    ToDoubleBiFunction<Architecture, Integer> price)
    implements AutoCloseable {
  private static final long ROOM = 16L << 20;
  private static final String OBJECTIVES = "objectives";
  private static final List<Measure> MEASURES = List.of(TabularCandidate.ACCURACY);

  /**
   * Opens the table and checks all that can be checked before a search.
   *
   * @throws RunException naming the keys and what to do, of all faults at once
   */
  static BenchSetup open(BenchConfig config) {
    Problems problems = new Problems();
    problems.check(
        () -> RunDirectory.requireRoom("bench.directory", config.bench().directory(), ROOM));
    ComponentContext base = ComponentContexts.outsideRuns();
    Optional<List<Objective>> objectives =
        problems.made(
            () ->
                SearchGoals.objectives(
                    OBJECTIVES, config.objectives(), ObjectiveContext.of(base, MEASURES)));
    Optional<Table> table =
        problems.made(
            () -> ComponentCreation.create("table", config.table(), TableContext.of(base)));
    Optional<BenchSetup> setup =
        table.flatMap(opened -> problems.made(() -> open(config, opened, base, objectives)));
    if (!problems.isEmpty()) {
      table.ifPresent(Table::close);
    }
    problems.throwAny();
    return setup.orElseThrow();
  }

  private static BenchSetup open(
      BenchConfig config,
      Table table,
      ComponentContext base,
      Optional<List<Objective>> objectives) {
    Problems problems = new Problems();
    Optional<Reading> signal = problems.fitting(() -> Reading.of(table, config.signal(), "signal"));
    Optional<Reading> reported =
        config.reported().isPresent() || signal.isPresent()
            ? problems.fitting(() -> Reading.of(table, reported(config), "reported"))
            : Optional.empty();
    signal.ifPresent(
        read ->
            objectives.ifPresent(
                made -> SearchGoals.requireRecorded(OBJECTIVES, made, read, problems)));
    Optional<Constraints> constraints =
        problems.made(
            () ->
                SearchGoals.constraints(
                    "constraints",
                    config.constraints(),
                    table.space(),
                    ObjectiveContext.of(base, MEASURES),
                    new Randomness(config.bench().seed()).stream("constraints")));
    Optional<AllowedEntries> entries =
        constraints.flatMap(made -> problems.fitting(() -> AllowedEntries.of(table, made)));
    Optional<ToDoubleBiFunction<Architecture, Integer>> price =
        signal.flatMap(read -> problems.fitting(() -> price(config, read)));
    if (problems.isEmpty() && objectives.isPresent()) {
      SearcherContext context =
          SearcherContext.of(
              base,
              objectives.orElseThrow(),
              constraints.orElseThrow(),
              signal.orElseThrow().fidelities());
      BenchSetup setup =
          new BenchSetup(
              config,
              signal.orElseThrow(),
              reported.orElseThrow(),
              entries.orElseThrow(),
              context,
              price.orElseThrow());
      setup.checkSearchers(problems);
      setup.checkBudget(problems);
      problems.throwAny();
      return setup;
    }
    problems.throwAny();
    throw new ReportedAlreadyException();
  }

  private static SignalSettings reported(BenchConfig config) {
    SignalSettings signal = config.signal();
    return config
        .reported()
        .orElseGet(() -> new SignalSettings(signal.metric(), signal.epochs(), Repeat.MEAN));
  }

  private void checkSearchers(Problems problems) {
    for (int i = 0; i < config.searchers().size(); i++) {
      Contestant contestant = config.searchers().get(i);
      String key = "searchers[" + i + "]";
      problems.check(() -> ComponentCreation.create(key, contestant.searcher(), context).close());
    }
  }

  /** Checks that seconds pay for the cheapest of all evaluations. */
  private void checkBudget(Problems problems) {
    if (config.budget().queries().isPresent()) {
      return;
    }
    int shortest = signal.fidelities().stream().findFirst().orElse(signal.epochs());
    double cheapest =
        entries.architectures().stream()
            .mapToDouble(architecture -> price.applyAsDouble(architecture, shortest))
            .min()
            .orElseThrow();
    for (int i = 0; i < config.searchers().size(); i++) {
      double limit = limit(config.searchers().get(i));
      if (limit < cheapest) {
        String key =
            limit < config.budget().limit() ? "searchers[" + i + "].limit" : "budget.seconds";
        problems.check(
            () -> {
              throw RunException.ofConfiguration(
                  key
                      + " = "
                      + limit
                      + " pays for no evaluation: the cheapest one takes "
                      + cheapest
                      + " seconds; give more");
            });
      }
    }
  }

  /** What a searcher may spend in a search, in the unit of the budget. */
  double limit(Contestant contestant) {
    double budget = config.budget().limit();
    return Math.min(contestant.limit().orElse(budget), budget);
  }

  private static ToDoubleBiFunction<Architecture, Integer> price(
      BenchConfig config, Reading signal) {
    Table table = signal.table();
    if (config.budget().queries().isPresent()) {
      return (architecture, epochs) -> (double) epochs / signal.epochs();
    }
    Metric seconds =
        table.metrics().stream()
            .filter(metric -> metric.unit() == Metric.Unit.SECONDS)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "budget.seconds: table "
                            + table.name()
                            + " records no times of training; give budget.queries"));
    return (architecture, epochs) -> table.mean(architecture, seconds, epochs);
  }

  @Override
  public void close() {
    signal.table().close();
  }
}
