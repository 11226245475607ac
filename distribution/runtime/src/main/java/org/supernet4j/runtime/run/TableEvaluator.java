package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.util.List;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.runtime.table.Reading;
import org.supernet4j.runtime.table.TabularCandidate;

/** Looks subnets up in a table; fidelities are epochs of the recorded trainings. */
final class TableEvaluator implements Evaluator {
  private final Reading signal;
  private final CostModel costs;
  private final Randomness randomness;

  @Inject
  TableEvaluator(Reading signal, CostModel costs, Randomness randomness) {
    this.signal = signal;
    this.costs = costs;
    this.randomness = randomness;
  }

  @Override
  public List<Integer> fidelities() {
    return signal.fidelities();
  }

  @Override
  public Candidate candidate(Trial trial, long number) {
    Architecture architecture = trial.architecture();
    int epochs = trial.fidelity().orElse(signal.epochs());
    double accuracy = signal.value(architecture, epochs, randomness.stream("repeats", number));
    return new TabularCandidate(architecture, accuracy, costs);
  }
}
