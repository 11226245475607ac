package org.supernet4j.runtime.run;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.runtime.config.RunDescription;
import org.supernet4j.runtime.config.RunSettings;
import org.supernet4j.runtime.report.QualityOrigin;
import org.supernet4j.runtime.storage.RunDirectory;

/** Wires what every search has, whatever evaluates its subnets. */
final class SearchModule extends AbstractModule {
  private final RunDescription config;
  private final QualityOrigin origin;
  private final SearchSpace space;
  private final SearchComponents search;
  private final RunDirectory directory;
  private final RunEvents events;
  private final StopSignal stop;

  SearchModule(
      RunDescription config,
      QualityOrigin origin,
      SearchSpace space,
      SearchComponents search,
      RunDirectory directory,
      RunEvents events,
      StopSignal stop) {
    this.config = config;
    this.origin = origin;
    this.space = space;
    this.search = search;
    this.directory = directory;
    this.events = events;
    this.stop = stop;
  }

  @Override
  protected void configure() {
    bind(RunSettings.class).toInstance(config.run());
    bind(QualityOrigin.class).toInstance(origin);
    bind(SearchSpace.class).toInstance(space);
    bind(Constraints.class).toInstance(search.constraints());
    bind(Objectives.class).toInstance(search.objectives());
    bind(Searcher.class).toInstance(search.searcher());
    bind(Randomness.class).toInstance(new Randomness(config.run().seed()));
    bind(RunDirectory.class).toInstance(directory);
    bind(RunEvents.class).toInstance(events);
    bind(StopSignal.class).toInstance(stop);
  }

  @Provides
  @Singleton
  CostModel costs() {
    return space.costs();
  }
}
