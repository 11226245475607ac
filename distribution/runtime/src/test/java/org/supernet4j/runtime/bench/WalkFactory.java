package org.supernet4j.runtime.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.searcher.Trial;

/** Asks for one architecture after the other, or for random ones, in full or of 5 epochs first. */
final class WalkFactory implements SearcherFactory<WalkFactory.Settings> {
  /** How to walk. */
  record Settings(
      @Setting(value = "random ones", byDefault = "false") boolean random,
      @Setting(value = "each with 5 epochs, then in full", byDefault = "false") boolean halves,
      @Setting(value = "refuse every space", byDefault = "false") boolean picky,
      @Setting(value = "how many", byDefault = "4") int evaluations) {}

  @Override
  public String name() {
    return "walk";
  }

  @Override
  public String description() {
    return "Walks.";
  }

  @Override
  public Class<Settings> configType() {
    return Settings.class;
  }

  @Override
  public Searcher create(Settings config, SearcherContext context) {
    if (config.picky()) {
      throw new IllegalArgumentException("not this space");
    }
    return new Searcher() {
      private int asked;

      @Override
      public List<Trial> ask(RandomGenerator random) {
        if (asked == config.evaluations()) {
          return List.of();
        }
        int next = config.random() ? random.nextInt(4) : asked % 4;
        asked++;
        var architecture = context.space().all().toList().get(next);
        return config.halves()
            ? List.of(Trial.at(architecture, 5), Trial.full(architecture))
            : List.of(Trial.full(architecture));
      }
    };
  }
}
