package org.supernet4j.runtime.run;

import com.google.inject.Inject;
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

/** Evaluates the subnets that the searcher asks for, on validation images. */
final class SearchPhase implements RunPhase {
  private final Constraints constraints;
  private final Randomness randomness;
  private final Searcher searcher;
  private final Objectives objectives;
  private final Candidates candidates;
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
      Candidates candidates,
      SearchState state,
      RunEvents events,
      StopSignal stop) {
    this.constraints = constraints;
    this.randomness = randomness;
    this.searcher = searcher;
    this.objectives = objectives;
    this.candidates = candidates;
    this.state = state;
    this.events = events;
    this.stop = stop;
    this.front = objectives.front(state.evaluations());
  }

  @Override
  public Phase phase() {
    return Phase.SEARCH;
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
      for (Trial trial : asked) {
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
    requireFull(trial);
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
    Evaluation evaluation = objectives.evaluate(candidates.inSupernet(architecture));
    boolean onFront = front.add(evaluation);
    long number = state.evaluations().size() + 1L;
    events.emit(new CandidateEvaluated(number, evaluation, onFront, elapsed.millis()));
    state.add(evaluation);
    return evaluation;
  }

  private static void requireFull(Trial trial) {
    if (trial.fidelity().isPresent()) {
      throw new RunException(
          "search.searcher asked for an evaluation of fidelity "
              + trial.fidelity().getAsInt()
              + ", but a supernet evaluates in full only; use another searcher");
    }
  }

  private void requireEvaluations() {
    if (state.evaluations().isEmpty()) {
      throw new RunException(
          "search.searcher asked for no architecture at all; use another searcher or widen its"
              + " limits");
    }
  }
}
