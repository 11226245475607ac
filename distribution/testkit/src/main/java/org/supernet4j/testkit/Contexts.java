package org.supernet4j.testkit;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.supernet4j.api.dataset.DatasetContext;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.distiller.DistillerContext;
import org.supernet4j.api.engine.EngineContext;
import org.supernet4j.api.objective.ObjectiveContext;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.predictor.PredictorContext;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.table.TableContext;
import org.supernet4j.api.task.Classification;
import org.supernet4j.api.task.TaskContext;

/** Contexts to make components with in tests: seed 1, and a cache below the temporary folder. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Contexts {
  private Contexts() {}

  /** A context for any kind of component. */
  public static ComponentContext any() {
    return seeded(1);
  }

  /** A context with another seed. */
  public static ComponentContext seeded(long seed) {
    return ComponentContext.of(
        new Randomness(seed), Path.of(System.getProperty("java.io.tmpdir"), "supernet4j-tests"));
  }

  /** To open a data set. */
  public static DatasetContext dataset() {
    return DatasetContext.of(any());
  }

  /** To describe a space for some data. */
  public static SearchSpaceContext space(DatasetInfo data) {
    return SearchSpaceContext.of(any(), data);
  }

  /** To make a sampler for a training of so many steps. */
  public static SamplerContext sampler(SearchSpace space, long steps) {
    return SamplerContext.of(any(), space, steps);
  }

  /** To make a predictor. */
  public static PredictorContext predictor(SearchSpace space) {
    return PredictorContext.of(any(), space);
  }

  /** To make a distiller for subnets of some small space, to tell classes apart. */
  public static DistillerContext distiller() {
    return DistillerContext.of(any(), FakeSpaces.small().get(0), new Classification(3));
  }

  /** To make an objective. */
  public static ObjectiveContext objective() {
    return ObjectiveContext.of(any(), new Classification(2).measures());
  }

  /** To make a task for some data. */
  public static TaskContext task(DatasetInfo data) {
    return TaskContext.of(any(), data);
  }

  /** To make an engine. */
  public static EngineContext engine() {
    return EngineContext.of(any());
  }

  /** To open a table. */
  public static TableContext table() {
    return TableContext.of(any());
  }
}
