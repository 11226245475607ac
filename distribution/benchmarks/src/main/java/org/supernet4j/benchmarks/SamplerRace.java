package org.supernet4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.runtime.Supernet4J;
import org.supernet4j.runtime.run.RunResult;

/**
 * Which sampler finds the best subnet of mnist-nine in the fewest steps: each sampler trains with
 * several seeds, and a {@link Leader} watches which subnet has the best recent hit rate.
 *
 * <p>Arguments: the number of seeds (3 if absent), the number of training steps (1,000 if absent)
 * and the subnet to find (the largest if absent). Prints a Markdown table.
 */
public final class SamplerRace {
  private static final List<String> SAMPLERS =
      List.of("uniform", "epsilon-greedy", "ucb1", "thompson", "exp3", "shrinking");

  private SamplerRace() {}

  /** Runs the race. */
  public static void main(String[] arguments) throws IOException {
    int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    String steps = arguments.length > 1 ? arguments[1] : "1000";
    String best = arguments.length > 2 ? arguments[2] : "block-1=3,block-2=3";
    Path runs = Files.createTempDirectory("sampler-race-");
    System.out.println("Runs are kept in " + runs);
    System.out.println();
    System.out.println(
        "| sampler | seed | "
            + best
            + " leads for good from step | steps on it, % | on the best"
            + " three, % | its validation accuracy | leader at the end |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (String sampler : SAMPLERS) {
      for (int seed = 1; seed <= seeds; seed++) {
        Leader leader = new Leader();
        RunResult result =
            Supernet4J.configuration("mnist-nine")
                .with("run.directory", "\"" + runs + "\"")
                .with("run.name", sampler + "-" + seed)
                .with("run.seed", Integer.toString(seed))
                .with("sampler.type", sampler)
                .with("training.steps", steps)
                .with("training.dynamics.looks", "0")
                .with("settle.contenders", "0")
                .with("export.enabled", "false")
                .with("metrics.enabled", "false")
                .listen(leader)
                .run();
        System.out.printf(
            Locale.ROOT,
            "| %s | %d | %s | %.0f | %.0f | %.4f | %s |%n",
            sampler,
            seed,
            leader.leadsFrom(best).isPresent()
                ? Long.toString(leader.leadsFrom(best).getAsLong())
                : "-",
            100 * leader.share(best),
            100 * leader.shareOfBest(ranking(result).subList(0, 3)),
            accuracy(result, best),
            leader.now());
      }
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
