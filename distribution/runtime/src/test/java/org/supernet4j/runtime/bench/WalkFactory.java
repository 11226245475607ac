package org.supernet4j.runtime.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;

/**
 * Asks for one allowed architecture after the other, or for random ones, in full or of 5 epochs
 * first.
 */
final class WalkFactory implements SearcherFactory<WalkFactory.Settings> {
  /** How to walk. */
  record Settings(
      @Setting(value = "random ones", byDefault = "false") boolean random,
      @Setting(value = "each with 5 epochs, then in full", byDefault = "false") boolean halves,
      @Setting(value = "look at what constraints forbid", byDefault = "false") boolean heedless,
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
    List<Architecture> allowed =
        context
            .space()
            .all()
            .filter(each -> config.heedless() || context.isFeasible(each))
            .toList();
    return new Searcher() {
      private int asked;

      @Override
      public List<Trial> ask(RandomGenerator random) {
        if (asked == config.evaluations()) {
          return List.of();
        }
        int next = config.random() ? random.nextInt(allowed.size()) : asked % allowed.size();
        asked++;
        var architecture = allowed.get(next);
        return config.halves()
            ? List.of(Trial.at(architecture, 5), Trial.full(architecture))
            : List.of(Trial.full(architecture));
      }
    };
  }
}
