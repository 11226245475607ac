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
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableException;
import org.supernet4j.api.table.TableFactory;
import org.supernet4j.runtime.run.RunException;
import org.supernet4j.runtime.table.Reading;
import org.supernet4j.runtime.table.SignalSettings;
import org.supernet4j.runtime.table.SignalSettings.Repeat;

/**
 * Many searches of several searchers on a table. The result is a function of the configuration: on
 * how many threads it was found plays no part.
 */
public final class Bench {
  private final BenchConfig config;
  private final Reading signal;
  private final Reading reported;
  private final SearcherContext context;
  private final Judge judge;
  private final ToDoubleBiFunction<Architecture, Integer> price;

  private Bench(BenchConfig config, Table table) {
    this.config = config;
    this.signal = Reading.of(table, config.signal(), "signal");
    SignalSettings judged =
        config
            .reported()
            .orElseGet(
                () ->
                    new SignalSettings(
                        config.signal().metric(), config.signal().epochs(), Repeat.MEAN));
    this.reported = Reading.of(table, judged, "reported");
    List<Objective> objectives =
        config.objectives().stream().map(component -> objective(component)).toList();
    this.context =
        new SearcherContext(
            table.space(),
            objectives,
            new Constraints(table.space(), List.of()),
            signal.fidelities());
    this.judge = new Judge(signal, reported, objectives);
    this.price = price(table);
  }

  /**
   * Carries out a benchmark.
   *
   * @param progress is told the name of each searcher that is done, on the caller's thread
   * @throws RunException if the table cannot be read or a searcher does not suit it
   */
  public static BenchResult run(BenchConfig config, Consumer<String> progress) {
    try {
      return new Bench(config, open(config.table())).run(progress);
    } catch (TableException | IllegalArgumentException fault) {
      throw new RunException(fault.getMessage(), fault);
    }
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
    config.searchers().forEach(contestant -> searcher(contestant.searcher(), context));
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
    return new BenchResult(config, signal, reported, judge.best(), results);
  }

  private SearcherResult run(Contestant contestant, ExecutorService threads) {
    double limit = Math.min(contestant.limit().orElse(Double.MAX_VALUE), config.budget().limit());
    int seeds = Math.min(contestant.seeds().orElse(Integer.MAX_VALUE), config.bench().seeds());
    Search search = new Search(judge, signal.epochs(), price, limit);
    List<Future<Trajectory>> running = new ArrayList<>();
    for (int i = 0; i < seeds; i++) {
      long seed = config.bench().seed() + i;
      running.add(threads.submit(() -> search.run(searcher(contestant.searcher(), context), seed)));
    }
    List<Trajectory> trajectories = new ArrayList<>();
    for (Future<Trajectory> each : running) {
      trajectories.add(result(contestant, each));
    }
    return new SearcherResult(contestant.label(), limit, trajectories);
  }

  private static Trajectory result(Contestant contestant, Future<Trajectory> running) {
    try {
      return running.get();
    } catch (InterruptedException fault) {
      Thread.currentThread().interrupt();
      throw new RunException("the benchmark was interrupted", fault);
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof IllegalArgumentException reason) {
        throw new IllegalArgumentException(
            "searcher " + contestant.label() + ": " + reason.getMessage(), reason);
      }
      throw new IllegalStateException("searcher " + contestant.label() + " failed", fault);
    }
  }

  private static Table open(Component<TableFactory<?>> component) {
    return open(component.factory(), component.config());
  }

  private static <C extends Record> Table open(TableFactory<C> factory, Record config) {
    return factory.open(factory.configType().cast(config));
  }

  private static Objective objective(Component<ObjectiveFactory<?>> component) {
    return objective(component.factory(), component.config());
  }

  private static <C extends Record> Objective objective(
      ObjectiveFactory<C> factory, Record config) {
    return factory.create(factory.configType().cast(config));
  }

  private static Searcher searcher(
      Component<SearcherFactory<?>> component, SearcherContext context) {
    return searcher(component.factory(), component.config(), context);
  }

  private static <C extends Record> Searcher searcher(
      SearcherFactory<C> factory, Record config, SearcherContext context) {
    return factory.create(factory.configType().cast(config), context);
  }
}
