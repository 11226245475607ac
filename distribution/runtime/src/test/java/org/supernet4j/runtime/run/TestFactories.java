package org.supernet4j.runtime.run;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.DistillerContext;
import org.supernet4j.api.distiller.DistillerFactory;
import org.supernet4j.api.distiller.Loss;
import org.supernet4j.api.distiller.Losses;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.EngineContext;
import org.supernet4j.api.engine.EngineFactory;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Direction;
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
import org.supernet4j.api.task.Classification;
import org.supernet4j.api.task.Task;
import org.supernet4j.api.task.TaskContext;
import org.supernet4j.api.task.TaskFactory;
import org.supernet4j.runtime.plugin.Components;
import org.supernet4j.testkit.FakeSpaces;

/** Small components that can be named in a test's configuration. */
final class TestFactories {
  private TestFactories() {}

  /** One or more of each kind, with an engine named {@code given}. */
  static Components with(Engine engine) {
    return Components.of(
        new GivenEngine(engine),
        new StripesFactory(),
        new Space("four", FakeSpaces.tiny()),
        new Space("seven", FakeSpaces.withDepth()),
        new Space("operations", FakeSpaces.withOperations()),
        new ByClasses(),
        new NamedSampler("learning", LearningSampler::new),
        new NamedSampler("differentiable", DifferentiableSampler::new),
        new Classifying(),
        new NamedDistiller("labels", new Distiller(crossEntropy(), crossEntropy())),
        new NamedDistiller("teacher", new Distiller(crossEntropy(), fromTeacher())),
        new NamedSearcher("climbing", context -> new ClimbingSearcher(context, 4, 2)),
        new NamedSearcher("idle", context -> new ClimbingSearcher(context, 0, 0)),
        new NamedSearcher(
            "picky",
            context -> {
              throw new IllegalArgumentException(
                  "space " + context.space().name() + " is too small");
            }),
        new NamedObjective(
            "accuracy", Direction.MAXIMIZE, candidate -> candidate.measures().value("accuracy")),
        new NamedObjective(
            "measure", Direction.MAXIMIZE, candidate -> candidate.measures().leading().value()),
        new NamedObjective(
            "loss", Direction.MINIMIZE, candidate -> candidate.measures().value("loss")),
        new NamedObjective(
            "macs", Direction.MINIMIZE, candidate -> (double) candidate.cost().macs()),
        new NamedObjective(
            "latency-ms", Direction.MINIMIZE, candidate -> candidate.latency(1, 10).medianMillis()),
        new NamedObjective("undefined", Direction.MINIMIZE, candidate -> Double.NaN));
  }

  private static Loss crossEntropy() {
    return Losses.ofLabels(0);
  }

  private static Loss fromTeacher() {
    return values -> values.teacher().softmax().times(values.student().logSoftmax()).sum().negate();
  }

  private record GivenEngine(Engine engine) implements EngineFactory<NoSettings> {
    @Override
    public String name() {
      return "given";
    }

    @Override
    public String description() {
      return "An engine that a test brings.";
    }

    @Override
    public Class<NoSettings> configType() {
      return NoSettings.class;
    }

    @Override
    public Engine create(NoSettings config, EngineContext context) {
      return engine;
    }
  }

  private record Space(String name, SearchSpace space) implements SearchSpaceFactory<NoSettings> {
    @Override
    public String description() {
      return "A small space.";
    }

    @Override
    public Class<NoSettings> configType() {
      return NoSettings.class;
    }

    @Override
    public SearchSpace create(NoSettings config, SearchSpaceContext context) {
      return space;
    }

    @Override
    public DatasetInfo typicalData() {
      return DatasetInfo.numbered("typical", 8, 8, 1, FakeSpaces.CLASSES);
    }
  }

  /** Networks that tell as many classes apart as the data has. */
  private record ByClasses() implements SearchSpaceFactory<NoSettings> {
    @Override
    public String name() {
      return "classes";
    }

    @Override
    public String description() {
      return "A small space for any number of classes.";
    }

    @Override
    public Class<NoSettings> configType() {
      return NoSettings.class;
    }

    @Override
    public SearchSpace create(NoSettings config, SearchSpaceContext context) {
      return FakeSpaces.ofClasses(context.data().classes().size());
    }

    @Override
    public DatasetInfo typicalData() {
      return DatasetInfo.numbered("typical", 8, 8, 1, FakeSpaces.CLASSES);
    }
  }

  private record NamedSampler(String name, Function<SamplerContext, Sampler> making)
      implements SamplerFactory<NoSettings> {
    @Override
    public String description() {
      return "A sampler.";
    }

    @Override
    public Class<NoSettings> configType() {
      return NoSettings.class;
    }

    @Override
    public Sampler create(NoSettings config, SamplerContext context) {
      return making.apply(context);
    }
  }

  private record NamedDistiller(String name, Distiller distiller)
      implements DistillerFactory<NoSettings> {
    @Override
    public String description() {
      return "A distiller.";
    }

    @Override
    public Class<NoSettings> configType() {
      return NoSettings.class;
    }

    @Override
    public Distiller create(NoSettings config, DistillerContext context) {
      return distiller;
    }
  }

  private record Classifying() implements TaskFactory<NoSettings> {
    @Override
    public String name() {
      return "classification";
    }

    @Override
    public String description() {
      return "Tells classes apart.";
    }

    @Override
    public Class<NoSettings> configType() {
      return NoSettings.class;
    }

    @Override
    public Task create(NoSettings config, TaskContext context) {
      return new Classification(context.data().classes().size());
    }
  }

  private record NamedSearcher(String name, Function<SearcherContext, Searcher> making)
      implements SearcherFactory<NoSettings> {
    @Override
    public String description() {
      return "A searcher.";
    }

    @Override
    public Class<NoSettings> configType() {
      return NoSettings.class;
    }

    @Override
    public Searcher create(NoSettings config, SearcherContext context) {
      return making.apply(context);
    }
  }

  private record NamedObjective(
      String name, Direction direction, ToDoubleFunction<Candidate> function)
      implements ObjectiveFactory<NoSettings>, Objective {
    @Override
    public String description() {
      return "An objective.";
    }

    @Override
    public Class<NoSettings> configType() {
      return NoSettings.class;
    }

    @Override
    public Objective create(NoSettings config, ObjectiveContext context) {
      return this;
    }

    @Override
    public boolean isCost() {
      return name.equals("macs");
    }

    @Override
    public double value(Candidate candidate) {
      return function.applyAsDouble(candidate);
    }
  }
}
