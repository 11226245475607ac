package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent.CandidateEvaluated;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.ParetoFront;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/** Evaluates the subnets that the searcher asks for, on validation images. */
final class SearchPhase implements RunPhase {
  private final SearchSpace space;
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
      SearchSpace space,
      Randomness randomness,
      Searcher searcher,
      Objectives objectives,
      Candidates candidates,
      SearchState state,
      RunEvents events,
      StopSignal stop) {
    this.space = space;
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
      List<Architecture> asked = searcher.ask(randomness.stream("searcher", round));
      if (asked.isEmpty()) {
        requireEvaluations();
        return true;
      }
      List<Evaluation> evaluations = new ArrayList<>();
      for (Architecture architecture : asked) {
        Optional<Evaluation> known = state.find(architecture);
        if (known.isEmpty() && stop.isRequested()) {
          return false;
        }
        evaluations.add(known.orElseGet(() -> evaluate(architecture)));
      }
      searcher.tell(evaluations);
      state.save(round + 1, searcher);
    }
    return false;
  }

  private Evaluation evaluate(Architecture architecture) {
    space
        .violation(architecture)
        .ifPresent(
            reason -> {
              throw new RunException(
                  "search.searcher asked for architecture "
                      + architecture.id()
                      + ", which space "
                      + space.name()
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

  private void requireEvaluations() {
    if (state.evaluations().isEmpty()) {
      throw new RunException(
          "search.searcher asked for no architecture at all; use another searcher or widen its"
              + " limits");
    }
  }
}
