package org.supernet4j.runtime.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.ToDoubleBiFunction;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveContext;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.searcher.Constraint;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableContext;
import org.supernet4j.api.table.TableException;
import org.supernet4j.runtime.config.ConstraintSettings;
import org.supernet4j.runtime.plugin.ComponentContexts;
import org.supernet4j.runtime.run.RunException;
import org.supernet4j.runtime.storage.RunDirectory;
import org.supernet4j.runtime.storage.StorageException;
import org.supernet4j.runtime.table.Reading;
import org.supernet4j.runtime.table.SignalSettings;
import org.supernet4j.runtime.table.SignalSettings.Repeat;
import org.supernet4j.runtime.table.TabularCandidate;

/**
 * Many searches of several searchers on a table. The result is a function of the configuration: on
 * how many threads it was found plays no part.
 */
public final class Bench implements AutoCloseable {
  private static final long ROOM = 16L << 20;

  private final BenchConfig config;
  private final Reading signal;
  private final Reading reported;
  private final Constraints constraints;
  private final AllowedEntries entries;
  private final SearcherContext context;
  private final Evaluator evaluator;
  private final ToDoubleBiFunction<Architecture, Integer> price;

  private Bench(BenchConfig config, Table table) {
    this.config = config;
    ComponentContext base = ComponentContexts.outsideRuns();
    this.signal = Reading.of(table, config.signal(), "signal");
    SignalSettings evaluated =
        config
            .reported()
            .orElseGet(
                () ->
                    new SignalSettings(
                        config.signal().metric(), config.signal().epochs(), Repeat.MEAN));
    this.reported = Reading.of(table, evaluated, "reported");
    ObjectiveContext forObjectives = ObjectiveContext.of(base, List.of(TabularCandidate.ACCURACY));
    List<Objective> objectives =
        config.objectives().stream().map(each -> Component.create(each, forObjectives)).toList();
    signal.requireValues(objectives, "objectives");
    this.constraints = constraints(table.space(), forObjectives);
    this.entries = AllowedEntries.of(table, constraints);
    this.context = SearcherContext.of(base, objectives, constraints, signal.fidelities());
    this.evaluator = new Evaluator(signal, reported, objectives, entries);
    this.price = price(table);
    requireSearchers();
    requireBudget();
  }

  /**
   * Carries out a benchmark.
   *
   * @param progress is told the name of each searcher that is done, on the caller's thread
   * @throws RunException if it cannot be begun, or no search can be paid
   */
  public static BenchResult run(BenchConfig config, Consumer<String> progress) {
    try (Bench bench = open(config)) {
      return bench.run(progress);
    }
  }

  /**
   * Finds what would keep a benchmark from beginning, without carrying it out.
   *
   * @throws RunException if the table cannot be read, a setting does not suit it, or the folder of
   *     results cannot be written
   */
  public static void check(BenchConfig config) {
    open(config).close();
  }

  private static Bench open(BenchConfig config) {
    try {
      RunDirectory.requireRoom("bench.directory", config.bench().directory(), ROOM);
      return new Bench(
          config,
          Component.create(config.table(), TableContext.of(ComponentContexts.outsideRuns())));
    } catch (TableException | StorageException fault) {
      throw new RunException(fault.getMessage(), fault);
    } catch (IllegalArgumentException fault) {
      throw RunException.ofConfiguration(fault.getMessage(), fault);
    }
  }

  private Constraints constraints(SearchSpace space, ObjectiveContext context) {
    List<Constraint> ranges = new ArrayList<>();
    for (int i = 0; i < config.constraints().size(); i++) {
      ConstraintSettings settings = config.constraints().get(i);
      try {
        ranges.add(settings.on(Component.create(settings.objective(), context)));
      } catch (IllegalArgumentException fault) {
        throw new IllegalArgumentException("constraints[" + i + "]: " + fault.getMessage(), fault);
      }
    }
    Constraints made = new Constraints(space, ranges);
    try {
      made.requireFeasible(new Randomness(config.bench().seed()).stream("constraints"));
    } catch (IllegalArgumentException fault) {
      throw new IllegalArgumentException("constraints: " + fault.getMessage(), fault);
    }
    return made;
  }

  private void requireSearchers() {
    for (int i = 0; i < config.searchers().size(); i++) {
      Contestant contestant = config.searchers().get(i);
      try {
        Component.create(contestant.searcher(), context).close();
      } catch (IllegalArgumentException fault) {
        throw new IllegalArgumentException(
            "searchers[" + i + "] (" + contestant.label() + "): " + fault.getMessage(), fault);
      }
    }
  }

  /** Checks that seconds pay for the cheapest of all evaluations. */
  private void requireBudget() {
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
        throw new IllegalArgumentException(
            (limit < config.budget().limit() ? "searchers[" + i + "].limit" : "budget.seconds")
                + " = "
                + limit
                + " pays for no evaluation: the cheapest one takes "
                + cheapest
                + " seconds; give more");
      }
    }
  }

  private double limit(Contestant contestant) {
    double budget = config.budget().limit();
    return Math.min(contestant.limit().orElse(budget), budget);
  }

  private ToDoubleBiFunction<Architecture, Integer> price(Table table) {
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

  private BenchResult run(Consumer<String> progress) {
    List<SearcherResult> results = new ArrayList<>();
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      for (Contestant contestant : config.searchers()) {
        results.add(run(contestant, threads));
        progress.accept(contestant.label());
      }
    } finally {
      threads.shutdownNow();
    }
    BenchResult result =
        new BenchResult(config, signal, reported, entries, evaluator.best(), results);
    if (!result.comparesAnything()) {
      throw new RunException(
          "no searcher can pay an evaluation in each of its searches by the last of checkpoints = "
              + config.checkpoints()
              + "; raise budget and checkpoints");
    }
    return result;
  }

  private SearcherResult run(Contestant contestant, ExecutorService threads) {
    double limit = limit(contestant);
    int seeds = Math.min(contestant.seeds().orElse(Integer.MAX_VALUE), config.bench().seeds());
    Search search = new Search(constraints, evaluator, signal.epochs(), price, limit);
    List<Future<Trajectory>> running = new ArrayList<>();
    for (int i = 0; i < seeds; i++) {
      long seed = config.bench().seed() + i;
      running.add(threads.submit(() -> run(search, contestant, seed)));
    }
    List<Trajectory> trajectories = new ArrayList<>();
    for (Future<Trajectory> each : running) {
      trajectories.add(result(contestant, each));
    }
    return new SearcherResult(contestant.label(), limit, trajectories);
  }

  private Trajectory run(Search search, Contestant contestant, long seed) {
    try (Searcher searcher = Component.create(contestant.searcher(), context)) {
      return search.run(searcher, seed);
    }
  }

  private static Trajectory result(Contestant contestant, Future<Trajectory> running) {
    try {
      return running.get();
    } catch (InterruptedException fault) {
      Thread.currentThread().interrupt();
      throw new RunException("the benchmark was interrupted", fault);
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof IllegalArgumentException reason) {
        throw new RunException(
            "searcher " + contestant.label() + ": " + reason.getMessage(), reason);
      }
      throw new IllegalStateException("searcher " + contestant.label() + " failed", fault);
    }
  }

  @Override
  public void close() {
    signal.table().close();
  }
}
