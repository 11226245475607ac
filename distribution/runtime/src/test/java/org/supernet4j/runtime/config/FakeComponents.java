package org.supernet4j.runtime.config;

import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetContext;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.DistillerContext;
import org.supernet4j.api.distiller.DistillerFactory;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.EngineContext;
import org.supernet4j.api.engine.EngineFactory;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveContext;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.api.task.Task;
import org.supernet4j.api.task.TaskContext;
import org.supernet4j.api.task.TaskFactory;
import org.supernet4j.runtime.plugin.Components;

/** Factories that can be configured but make nothing, of each kind. */
final class FakeComponents {
  /** The configuration of the sampler {@code greedy}. */
  record Greedy(
      @Setting(value = "share of random draws", byDefault = "0.2", min = 0, max = 1) double epsilon,
      @Setting(value = "random draws at the start", byDefault = "100", min = 0) int warmup) {}

  /** The configuration of the sampler {@code expert}. */
  record Expert(@Setting(value = "share of exploration", byDefault = "0.1") double gamma) {}

  /** The configuration of the sampler {@code wrapping}, which needs another one. */
  record Wrapping(
      @Setting("what is wrapped") Component<SamplerFactory<?>> inner,
      @Setting(value = "how often", byDefault = "2", min = 1) int times) {}

  private FakeComponents() {}

  /** One or more of each kind, with the names of the defaults in {@link RunConfig}. */
  static Components all() {
    return Components.of(
        new FakeEngine("tensorflow", NoSettings.class),
        new FakeDataset("digits", NoSettings.class),
        new FakeTask("classification", NoSettings.class),
        new FakeSpace("small", NoSettings.class),
        new FakeSampler<>("uniform", NoSettings.class),
        new FakeSampler<>("greedy", Greedy.class),
        new FakeSampler<>("expert", Expert.class),
        new FakeSampler<>("wrapping", Wrapping.class),
        new FakeDistiller("labels", NoSettings.class),
        new FakeSearcher("exhaustive", NoSettings.class),
        new FakeObjective("accuracy", NoSettings.class),
        new FakeObjective("measure", NoSettings.class),
        new FakeObjective("macs", NoSettings.class));
  }

  private static UnsupportedOperationException notMade() {
    return new UnsupportedOperationException("fakes are configured, never made");
  }

  record FakeSampler<C extends Record>(String name, Class<C> configType)
      implements SamplerFactory<C> {
    @Override
    public String description() {
      return "a sampler of a test";
    }

    @Override
    public Sampler create(C config, SamplerContext context) {
      throw notMade();
    }
  }

  record FakeEngine(String name, Class<NoSettings> configType)
      implements EngineFactory<NoSettings> {
    @Override
    public String description() {
      return "an engine of a test";
    }

    @Override
    public Engine create(NoSettings config, EngineContext context) {
      throw notMade();
    }
  }

  record FakeDataset(String name, Class<NoSettings> configType)
      implements DatasetFactory<NoSettings> {
    @Override
    public String description() {
      return "a data set of a test";
    }

    @Override
    public Dataset create(NoSettings config, DatasetContext context) {
      throw notMade();
    }
  }

  record FakeTask(String name, Class<NoSettings> configType) implements TaskFactory<NoSettings> {
    @Override
    public String description() {
      return "a task of a test";
    }

    @Override
    public Task create(NoSettings config, TaskContext context) {
      throw notMade();
    }
  }

  record FakeSpace(String name, Class<NoSettings> configType)
      implements SearchSpaceFactory<NoSettings> {
    @Override
    public String description() {
      return "a search space of a test";
    }

    @Override
    public SearchSpace create(NoSettings config, SearchSpaceContext context) {
      throw notMade();
    }

    @Override
    public DatasetInfo typicalData() {
      throw notMade();
    }
  }

  record FakeDistiller(String name, Class<NoSettings> configType)
      implements DistillerFactory<NoSettings> {
    @Override
    public String description() {
      return "a distiller of a test";
    }

    @Override
    public Distiller create(NoSettings config, DistillerContext context) {
      throw notMade();
    }
  }

  record FakeSearcher(String name, Class<NoSettings> configType)
      implements SearcherFactory<NoSettings> {
    @Override
    public String description() {
      return "a searcher of a test";
    }

    @Override
    public Searcher create(NoSettings config, SearcherContext context) {
      throw notMade();
    }
  }

  record FakeObjective(String name, Class<NoSettings> configType)
      implements ObjectiveFactory<NoSettings> {
    @Override
    public String description() {
      return "an objective of a test";
    }

    @Override
    public Objective create(NoSettings config, ObjectiveContext context) {
      throw notMade();
    }
  }
}
