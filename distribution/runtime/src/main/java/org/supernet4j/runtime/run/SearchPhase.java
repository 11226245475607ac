package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent.CandidateEvaluated;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.ParetoFront;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;

/** Evaluates the subnets that the searcher asks for. */
final class SearchPhase implements RunPhase {
  private final Constraints constraints;
  private final Randomness randomness;
  private final Searcher searcher;
  private final Objectives objectives;
  private final Evaluator evaluator;
  private final SearchState state;
  private final RunEvents events;
  private final StopSignal stop;
  private final ParetoFront front;

  @Inject
  SearchPhase(
      Constraints constraints,
      Randomness randomness,
      Searcher searcher,
      Objectives objectives,
      Evaluator evaluator,
      SearchState state,
      RunEvents events,
      StopSignal stop) {
    this.constraints = constraints;
    this.randomness = randomness;
    this.searcher = searcher;
    this.objectives = objectives;
    this.evaluator = evaluator;
    this.state = state;
    this.events = events;
    this.stop = stop;
    this.front = objectives.front(state.evaluations());
  }

  @Override
  public Phase phase() {
    return Phase.SEARCH;
  }

  /** The searcher's budget, or the size of the space where that is smaller. */
  @Override
  public long units() {
    long budget = searcher.budget().orElse(0);
    boolean eachOnce = evaluator.fidelities().isEmpty();
    return eachOnce
        ? constraints
            .space()
            .size()
            .map(size -> size.min(BigInteger.valueOf(budget)).longValue())
            .orElse(budget)
        : budget;
  }

  @Override
  public long done() {
    return state.count();
  }

  @Override
  public boolean run() {
    for (long round = state.restore(searcher); !stop.isRequested(); round++) {
      List<Trial> asked = searcher.ask(randomness.stream("searcher", round));
      if (asked.isEmpty()) {
        requireEvaluations();
        return true;
      }
      List<Evaluation> evaluations = new ArrayList<>();
      for (Trial each : asked) {
        Trial trial = offered(each);
        Optional<Evaluation> known = state.find(trial);
        if (known.isEmpty() && stop.isRequested()) {
          return false;
        }
        evaluations.add(known.orElseGet(() -> evaluate(trial)));
      }
      searcher.tell(evaluations);
      state.save(round + 1, searcher);
    }
    return false;
  }

  private Evaluation evaluate(Trial trial) {
    Architecture architecture = trial.architecture();
    constraints
        .violation(architecture)
        .ifPresent(
            reason -> {
              throw new RunException(
                  "search.searcher asked for architecture "
                      + architecture.id()
                      + ", which space "
                      + constraints.space().name()
                      + " does not allow: "
                      + reason
                      + "; use another searcher");
            });
    Elapsed elapsed = Elapsed.start();
    long number = state.count() + 1L;
    Evaluation evaluation = objectives.evaluate(evaluator.candidate(trial, number));
    boolean onFront = trial.fidelity().isEmpty() && front.add(evaluation);
    events.emit(
        new CandidateEvaluated(
            number, evaluation, trial.fidelity().orElse(0), onFront, elapsed.millis()));
    state.add(trial, evaluation);
    return evaluation;
  }

  /** A trial as the evaluator offers it: the last fidelity is an evaluation in full. */
  private Trial offered(Trial trial) {
    List<Integer> fidelities = evaluator.fidelities();
    if (trial.fidelity().isEmpty()) {
      return trial;
    }
    int asked = trial.fidelity().getAsInt();
    if (!fidelities.contains(asked)) {
      throw new RunException(
          "search.searcher asked for an evaluation of fidelity "
              + asked
              + ", but "
              + (fidelities.isEmpty()
                  ? "evaluations are in full only"
                  : "evaluations are of " + fidelities)
              + "; use another searcher");
    }
    boolean isFull = asked == fidelities.get(fidelities.size() - 1);
    return isFull ? Trial.full(trial.architecture()) : trial;
  }

  private void requireEvaluations() {
    if (state.evaluations().isEmpty()) {
      throw new RunException(
          "search.searcher asked for no architecture at all; use another searcher or widen its"
              + " limits");
    }
  }
}
