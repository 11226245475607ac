package org.supernet4j.searchers;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;

/** Asks for all of a list in rounds, so that a search can be interrupted between them. */
final class ExhaustiveSearcher implements Searcher {
  private static final int ROUND = 16;

  private final List<Architecture> all;
  private int asked;

  ExhaustiveSearcher(List<Architecture> all) {
    this.all = all;
  }

  @Override
  public OptionalLong budget() {
    return OptionalLong.of(all.size());
  }

  @Override
  public List<Trial> ask(RandomGenerator random) {
    List<Architecture> next = all.subList(asked, Math.min(asked + ROUND, all.size()));
    asked += next.size();
    return next.stream().map(Trial::full).toList();
  }

  @Override
  public void save(DataOutput output) throws IOException {
    output.writeInt(asked);
  }

  @Override
  public void load(DataInput input) throws IOException {
    asked = input.readInt();
  }
}
