package org.supernet4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.runtime.Supernet4J;
import org.supernet4j.runtime.run.RunRequest;
import org.supernet4j.runtime.run.RunResult;

/**
 * Which sampler finds the largest subnet of mnist-nine, one of its two best, in the fewest steps:
 * each sampler trains with several seeds, and a {@link Leader} watches which subnet has the best
 * recent hit rate.
 *
 * <p>Arguments: the number of seeds (3 if absent), the number of training steps (1,000 if absent),
 * and to race one sampler alone its name and settings such as {@code sampler.exploration=0.3}.
 * Prints a Markdown table.
 */
public final class SamplerRace {
  private static final String BEST = "block-1=3,block-2=3";
  private static final List<String> SAMPLERS =
      List.of("uniform", "epsilon-greedy", "ucb1", "thompson", "exp3", "shrinking");

  private final int seeds;
  private final String steps;
  private final List<String> settings;
  private final Path runs;

  private SamplerRace(int seeds, String steps, List<String> settings, Path runs) {
    this.seeds = seeds;
    this.steps = steps;
    this.settings = settings;
    this.runs = runs;
  }

  /** Runs the race. */
  public static void main(String[] arguments) throws IOException {
    List<String> given = List.of(arguments);
    SamplerRace race =
        new SamplerRace(
            given.size() > 0 ? Integer.parseInt(given.get(0)) : 3,
            given.size() > 1 ? given.get(1) : "1000",
            given.size() > 3 ? given.subList(3, given.size()) : List.of(),
            Files.createTempDirectory("sampler-race-"));
    System.out.println("Runs are kept in " + race.runs);
    System.out.println();
    System.out.println(
        "| sampler | seed | (3,3) leads for good from step | steps on it, % | on the best three, %"
            + " | its validation accuracy | leader at the end |");
    System.out.println("|---|---|---|---|---|---|---|");
    (given.size() > 2 ? List.of(given.get(2)) : SAMPLERS).forEach(race::race);
  }

  private void race(String sampler) {
    for (int seed = 1; seed <= seeds; seed++) {
      Leader leader = new Leader();
      RunRequest request =
          Supernet4J.configuration("mnist-nine")
              .with("run.directory", "\"" + runs + "\"")
              .with("run.name", sampler + "-" + seed)
              .with("run.seed", Integer.toString(seed))
              .with("sampler.type", sampler)
              .with("training.steps", steps)
              .with("training.dynamics.looks", "0")
              .with("retrain.finalists", "0")
              .with("export.enabled", "false")
              .with("metrics.enabled", "false")
              .listen(leader);
      settings.forEach(request::with);
      RunResult result = request.run();
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %s | %.0f | %.0f | %.4f | %s |%n",
          sampler,
          seed,
          leader.leadsFrom(BEST).isPresent()
              ? Long.toString(leader.leadsFrom(BEST).getAsLong())
              : "-",
          100 * leader.share(BEST),
          100 * leader.shareOfBest(ranking(result).subList(0, 3)),
          accuracy(result, BEST),
          leader.now());
    }
  }

  private static List<String> ranking(RunResult result) {
    return result.evaluations().stream()
        .sorted((one, other) -> Double.compare(other.values().get(0), one.values().get(0)))
        .map(evaluation -> evaluation.architecture().id())
        .toList();
  }

  private static double accuracy(RunResult result, String id) {
    return result.evaluations().stream()
        .filter(evaluation -> evaluation.architecture().id().equals(id))
        .map(Evaluation::values)
        .findFirst()
        .orElseThrow()
        .get(0);
  }
}
