package org.supernet4j.runtime.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.random.RandomGenerator;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;

/**
 * One search of a searcher on a table.
 *
 * @param constraints which subnets it may look at
 * @param evaluator evaluates subnets and the search
 * @param epochs of a training in full
 * @param price of a subnet's training over a number of epochs
 * @param limit what may be spent
 */
record Search(
    Constraints constraints,
    Evaluator evaluator,
    int epochs,
    ToDoubleBiFunction<Architecture, Integer> price,
    double limit) {
  /** Rounding that sums of prices may show. */
  private static final double SLACK = 1e-9;

  /**
   * Carries it out, until the searcher asks for nothing more or cannot pay what it asks for.
   *
   * @throws IllegalArgumentException if the searcher asks for a subnet that is not allowed
   */
  Trajectory run(Searcher searcher, long seed) {
    Randomness randomness = new Randomness(seed);
    RandomGenerator repeats = randomness.stream("repeats");
    Evaluator.Standing standing = evaluator.begin();
    Trajectory.Recorder trajectory = new Trajectory.Recorder();
    double spent = 0;
    for (long round = 0; ; round++) {
      List<Trial> trials = searcher.ask(randomness.stream("searcher", round));
      if (trials.isEmpty()) {
        return trajectory.done();
      }
      List<Evaluation> evaluations = new ArrayList<>();
      for (Trial trial : trials) {
        requireAllowed(trial.architecture());
        int trained = trial.fidelity().orElse(epochs);
        spent += price.applyAsDouble(trial.architecture(), trained);
        if (spent > limit * (1 + SLACK)) {
          return trajectory.done();
        }
        Evaluation evaluation = evaluator.evaluate(trial.architecture(), trained, repeats);
        evaluations.add(evaluation);
        trajectory.add(spent, standing.add(evaluation, trained));
      }
      searcher.tell(evaluations);
    }
  }

  /** Refuses what a run's search refuses too. */
  private void requireAllowed(Architecture architecture) {
    constraints
        .violation(architecture)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(
                  "it asked for architecture "
                      + architecture.id()
                      + ", which is not allowed: "
                      + reason
                      + "; use another searcher");
            });
  }
}
