package org.supernet4j.runtime.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.run.Loading;
import org.supernet4j.runtime.run.RunException;

/**
 * Many searches of several searchers on a table. The result is a function of the configuration: on
 * how many threads it was found plays no part.
 */
public final class Bench implements AutoCloseable {
  private final BenchSetup setup;
  private final Evaluator evaluator;

  private Bench(BenchSetup setup) {
    this.setup = setup;
    this.evaluator =
        new Evaluator(
            setup.signal(), setup.reported(), setup.context().objectives(), setup.entries());
  }

  /**
   * Loads the configuration of a benchmark.
   *
   * @throws org.supernet4j.runtime.config.InvalidConfiguration with everything that is wrong, what
   *     table and components show included
   */
  public static BenchConfig load(ConfigLoader loader, String nameOrPath, List<String> overrides) {
    return Loading.of(
        () -> loader.loadBench(BenchConfig.class, nameOrPath, overrides),
        parts -> check((BenchConfig) parts));
  }

  /**
   * Carries out a benchmark.
   *
   * @param progress receives the name of each searcher that is done, on the caller's thread
   * @throws RunException if it cannot be begun, or no search can be paid
   */
  public static BenchResult run(BenchConfig config, Consumer<String> progress) {
    try (Bench bench = new Bench(BenchSetup.open(config))) {
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
    BenchSetup.open(config).close();
  }

  private BenchResult run(Consumer<String> progress) {
    List<SearcherResult> results = new ArrayList<>();
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      for (Contestant contestant : setup.config().searchers()) {
        results.add(run(contestant, threads));
        progress.accept(contestant.label());
      }
    } finally {
      threads.shutdownNow();
    }
    BenchResult result =
        new BenchResult(
            setup.config(),
            setup.signal(),
            setup.reported(),
            setup.entries(),
            evaluator.best(),
            results);
    if (!result.comparesAnything()) {
      throw new RunException(
          "no searcher can pay an evaluation in each of its searches by the last of checkpoints = "
              + setup.config().checkpoints()
              + "; raise budget and checkpoints");
    }
    return result;
  }

  private SearcherResult run(Contestant contestant, ExecutorService threads) {
    double limit = setup.limit(contestant);
    int seeds =
        Math.min(contestant.seeds().orElse(Integer.MAX_VALUE), setup.config().bench().seeds());
    Search search =
        new Search(
            setup.context().constraints(),
            evaluator,
            setup.signal().epochs(),
            setup.price(),
            limit);
    List<Future<Trajectory>> running = new ArrayList<>();
    for (int i = 0; i < seeds; i++) {
      long seed = setup.config().bench().seed() + i;
      running.add(threads.submit(() -> run(search, contestant, seed)));
    }
    List<Trajectory> trajectories = new ArrayList<>();
    for (Future<Trajectory> each : running) {
      trajectories.add(result(contestant, each));
    }
    return new SearcherResult(contestant.label(), limit, trajectories);
  }

  private Trajectory run(Search search, Contestant contestant, long seed) {
    try (Searcher searcher = Component.create(contestant.searcher(), setup.context())) {
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
    setup.close();
  }
}
