package org.supernet4j.runtime.plugin;

import java.util.Arrays;
import java.util.Optional;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.api.distiller.DistillerFactory;
import org.supernet4j.api.engine.EngineFactory;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.api.predictor.PredictorFactory;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.api.table.TableFactory;
import org.supernet4j.api.task.TaskFactory;
import org.supernet4j.runtime.naming.KebabCase;

/** The kinds of components that a configuration names and a plug-in may bring. */
public enum Kind {
  /** What computes. */
  ENGINE(EngineFactory.class, "engine"),
  /** Labelled images. */
  DATASET(DatasetFactory.class, "dataset"),
  /** What networks are to do. */
  TASK(TaskFactory.class, "task"),
  /** Networks to choose among. */
  SEARCH_SPACE(SearchSpaceFactory.class, "space"),
  /** Which subnets are trained in a step. */
  SAMPLER(SamplerFactory.class, "sampler"),
  /** How good subnets are expected to be. */
  PREDICTOR(PredictorFactory.class, "sampler.score.predictor"),
  /** What subnets learn from. */
  DISTILLER(DistillerFactory.class, "distiller"),
  /** Which subnets are evaluated. */
  SEARCHER(SearcherFactory.class, "search.searcher"),
  /** What makes a subnet good. */
  OBJECTIVE(ObjectiveFactory.class, "search.objectives"),
  /** Recorded trainings that stand for a supernet. */
  TABLE(TableFactory.class, "table");

  private final Class<?> factoryType;
  private final String block;

  Kind(Class<?> factoryType, String block) {
    this.factoryType = factoryType;
    this.block = block;
  }

  /** The kind's name in kebab-case, for example {@code search-space}. */
  public String label() {
    return KebabCase.of(this);
  }

  /** The service interface that factories of this kind implement. */
  public Class<?> factoryType() {
    return factoryType;
  }

  /** The dotted path of the configuration block that names a component of this kind. */
  public String block() {
    return block;
  }

  /** The kind with a service interface; empty where no kind has it. */
  public static Optional<Kind> ofFactory(Class<?> factoryType) {
    return Arrays.stream(values()).filter(kind -> kind.factoryType == factoryType).findFirst();
  }
}
