package org.supernet4j.testkit;

import com.google.auto.service.AutoService;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;

/** A well-behaved searcher with a state: asks for one architecture after the other. */
@SuppressWarnings("rawtypes")
@AutoService(SearcherFactory.class)
public class OneByOneSearcherFactory implements SearcherFactory<NoSettings> {
  @Override
  public String name() {
    return "one-by-one";
  }

  @Override
  public String description() {
    return "one architecture after the other";
  }

  @Override
  public Class<NoSettings> configType() {
    return NoSettings.class;
  }

  @Override
  public Searcher create(NoSettings config, SearcherContext context) {
    return new OneByOne(context.space().all().filter(context::isFeasible).toList());
  }

  /** The searcher. */
  static class OneByOne implements Searcher {
    private final List<Architecture> all;
    private int next;

    OneByOne(List<Architecture> all) {
      this.all = all;
    }

    @Override
    public List<Trial> ask(RandomGenerator random) {
      return next < all.size() ? List.of(Trial.full(all.get(next++))) : List.of();
    }

    @Override
    public void save(DataOutput output) throws IOException {
      output.writeInt(next);
    }

    @Override
    public void load(DataInput input) throws IOException {
      next = input.readInt();
    }
  }
}
