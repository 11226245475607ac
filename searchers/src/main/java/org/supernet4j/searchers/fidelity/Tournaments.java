package org.supernet4j.searchers.fidelity;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.searchers.memory.Archive;

/**
 * Plays brackets of successive halving one after the other. Whoever takes part is new: no subnet is
 * in two brackets.
 */
final class Tournaments implements Searcher {
  private final List<Start> starts;
  private final int eta;
  private final List<Integer> fidelities;
  private final Archive met;
  private final boolean maximize;
  private Bracket bracket;
  private int begun;

  /** Where a bracket begins: at which fidelity, with how many subnets. */
  record Start(int rung, int subnets) {}

  Tournaments(List<Start> starts, int eta, List<Integer> fidelities, SearcherContext context) {
    this.starts = List.copyOf(starts);
    this.eta = eta;
    this.fidelities = fidelities;
    this.met = new Archive(context);
    this.maximize = context.objectives().get(0).direction() == Direction.MAXIMIZE;
    this.bracket = over();
  }

  /**
   * The fidelities of a context.
   *
   * @throws IllegalArgumentException if there are less than two
   */
  static List<Integer> fidelities(String searcher, SearcherContext context) {
    if (context.fidelities().size() < 2) {
      throw new IllegalArgumentException(
          "searcher '"
              + searcher
              + "' needs cheaper evaluations to screen subnets, such as fewer epochs, but here are"
              + " only evaluations in full; search a table of several epochs, or use another"
              + " searcher");
    }
    return context.fidelities();
  }

  /**
   * The brackets of Hyperband: the later one begins, the fewer subnets take part, so that all cost
   * about the same.
   */
  static List<Start> hyperband(int fidelities, int eta) {
    List<Start> starts = new ArrayList<>();
    for (int rung = 0; rung < fidelities; rung++) {
      int rungs = fidelities - rung;
      int subnets = (int) Math.ceil(fidelities * Math.pow(eta, rungs - 1.0) / rungs);
      starts.add(new Start(rung, subnets));
    }
    return starts;
  }

  private Bracket over() {
    return new Bracket(fidelities, fidelities.size(), eta, List.of());
  }

  @Override
  public OptionalLong budget() {
    return OptionalLong.of(starts.stream().mapToLong(this::trials).sum());
  }

  /** The trials of a bracket that finds enough subnets. */
  private long trials(Start start) {
    long trials = 0;
    int alive = start.subnets();
    for (int rung = start.rung(); rung < fidelities.size(); rung++) {
      trials += alive;
      alive = Math.max(1, alive / eta);
    }
    return trials;
  }

  @Override
  public List<Trial> ask(RandomGenerator random) {
    if (bracket.trials().isEmpty() && begun < starts.size()) {
      Start start = starts.get(begun++);
      bracket = new Bracket(fidelities, start.rung(), eta, met.unknown(start.subnets(), random));
    }
    return bracket.trials();
  }

  @Override
  public void tell(List<Evaluation> evaluations) {
    evaluations.forEach(met::add);
    bracket.advance(
        evaluations.stream()
            .mapToDouble(each -> maximize ? each.values().get(0) : -each.values().get(0))
            .toArray());
  }

  @Override
  public void save(DataOutput output) throws IOException {
    output.writeInt(begun);
    met.save(output);
    bracket.save(output);
  }

  @Override
  public void load(DataInput input) throws IOException {
    begun = input.readInt();
    met.load(input);
    bracket = Bracket.load(fidelities, eta, met, input);
  }
}
