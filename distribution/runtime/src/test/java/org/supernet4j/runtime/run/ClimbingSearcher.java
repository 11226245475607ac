package org.supernet4j.runtime.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.SearchSpace;

/** Asks in each round for random subnets and for the best one so far. */
final class ClimbingSearcher implements Searcher {
  private final SearchSpace space;
  private final int rounds;
  private final int subnets;
  private int asked;
  private String best = "";
  private double bestValue = Double.NEGATIVE_INFINITY;

  ClimbingSearcher(SearcherContext context, int rounds, int subnets) {
    this.space = context.space();
    this.rounds = rounds;
    this.subnets = subnets;
  }

  @Override
  public List<Trial> ask(RandomGenerator random) {
    List<Trial> next = new ArrayList<>();
    if (asked++ < rounds) {
      for (int i = 0; i < subnets; i++) {
        next.add(Trial.full(space.random(random)));
      }
      next.add(Trial.full(best.isEmpty() ? space.largest() : space.choices().parse(best)));
    }
    return next;
  }

  @Override
  public void tell(List<Evaluation> evaluations) {
    for (Evaluation evaluation : evaluations) {
      if (evaluation.values().get(0) > bestValue) {
        bestValue = evaluation.values().get(0);
        best = evaluation.architecture().id();
      }
    }
  }

  @Override
  public void save(DataOutput output) throws IOException {
    output.writeInt(asked);
    output.writeUTF(best);
    output.writeDouble(bestValue);
  }

  @Override
  public void load(DataInput input) throws IOException {
    asked = input.readInt();
    best = input.readUTF();
    bestValue = input.readDouble();
  }
}
