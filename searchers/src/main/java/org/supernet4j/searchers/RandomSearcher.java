package org.supernet4j.searchers;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;

/**
 * Asks for random architectures that it has not asked for, in rounds. Every choice is drawn
 * uniformly. A space counts as used up when {@value #FRUITLESS_DRAWS} draws give nothing new.
 */
final class RandomSearcher implements Searcher {
  private static final int ROUND = 16;
  private static final int FRUITLESS_DRAWS = 10_000;

  private final SearcherContext context;
  private final int evaluations;
  private final Set<Architecture> asked = new LinkedHashSet<>();

  RandomSearcher(SearcherContext context, int evaluations) {
    this.context = context;
    this.evaluations = evaluations;
  }

  @Override
  public OptionalLong budget() {
    return OptionalLong.of(evaluations);
  }

  @Override
  public List<Trial> ask(RandomGenerator random) {
    List<Trial> next = new ArrayList<>();
    int fruitless = 0;
    while (next.size() < ROUND && asked.size() < evaluations && fruitless < FRUITLESS_DRAWS) {
      Architecture architecture = context.random(random);
      if (asked.add(architecture)) {
        next.add(Trial.full(architecture));
        fruitless = 0;
      } else {
        fruitless++;
      }
    }
    return next;
  }

  @Override
  public void save(DataOutput output) throws IOException {
    output.writeInt(asked.size());
    for (Architecture architecture : asked) {
      for (int option : architecture.options()) {
        output.writeInt(option);
      }
    }
  }

  @Override
  public void load(DataInput input) throws IOException {
    asked.clear();
    int count = input.readInt();
    for (int i = 0; i < count; i++) {
      int[] options = new int[context.space().choices().count()];
      for (int position = 0; position < options.length; position++) {
        options[position] = input.readInt();
      }
      asked.add(context.space().choices().architecture(options));
    }
  }
}
