package org.supernet4j.runtime.run;

import java.util.List;
import java.util.Optional;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetContext;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.DistillerContext;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.EngineContext;
import org.supernet4j.api.engine.EngineException;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.plugin.ComponentFactory;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.table.TableException;
import org.supernet4j.api.task.Task;
import org.supernet4j.api.task.TaskContext;
import org.supernet4j.runtime.config.FinetuneSettings;
import org.supernet4j.runtime.config.RunConfig;
import org.supernet4j.runtime.config.RunSettings;
import org.supernet4j.runtime.plugin.ComponentContexts;

/** The components that a configuration names, made; all but the engine, which takes longest. */
record RunComponents(
    Dataset dataset,
    Task task,
    SearchSpace space,
    Sampler sampler,
    Distiller distiller,
    SearchComponents search,
    Optional<FinetuneTarget> finetune,
    Opened opened)
    implements AutoCloseable {

  /** What makes a subnet good. */
  Objectives objectives() {
    return search.objectives();
  }

  /** Which subnets the search may look at. */
  Constraints constraints() {
    return search.constraints();
  }

  /** The searcher. */
  Searcher searcher() {
    return search.searcher();
  }

  /**
   * Makes all components.
   *
   * @throws RunException if one cannot be made, naming its key
   */
  static RunComponents create(RunConfig config) {
    Opened opened = new Opened();
    try {
      return create(config, context(config.run()), opened);
    } catch (RuntimeException | Error fault) {
      try (opened) {
        throw fault;
      }
    }
  }

  private static RunComponents create(RunConfig config, ComponentContext context, Opened opened) {
    Dataset dataset = opened.add(make("dataset", config.dataset(), DatasetContext.of(context)));
    Task task = make("task", config.task(), TaskContext.of(context, dataset.info()));
    SearchSpace space =
        make("space", config.space(), SearchSpaceContext.of(context, dataset.info()));
    long steps = config.training().stepCount(dataset.size(Split.TRAIN));
    Sampler sampler =
        opened.add(make("sampler", config.sampler(), SamplerContext.of(context, space, steps)));
    Distiller distiller = distiller(config, context, space, task);
    SearchComponents search =
        opened.add(
            SearchComponents.create(config.search(), space, task.measures(), List.of(), context));
    Optional<FinetuneTarget> finetune =
        config
            .finetune()
            .map(settings -> opened.add(finetune(config, settings, dataset, task, space, context)));
    return new RunComponents(dataset, task, space, sampler, distiller, search, finetune, opened);
  }

  private static Distiller distiller(
      RunConfig config, ComponentContext context, SearchSpace space, Task task) {
    Distiller distiller =
        make("distiller", config.distiller(), DistillerContext.of(context, space, task));
    try {
      distiller.requireFit(task);
      return distiller;
    } catch (IllegalArgumentException fault) {
      throw fault("distiller", config.distiller(), fault);
    }
  }

  /** What the components of a run may ask for. */
  static ComponentContext context(RunSettings run) {
    return ComponentContexts.of(run.seed(), run.cache());
  }

  private static FinetuneTarget finetune(
      RunConfig config,
      FinetuneSettings settings,
      Dataset own,
      Task task,
      SearchSpace space,
      ComponentContext context) {
    if (settings.dataset().isEmpty()) {
      return FinetuneTarget.same(own, task, space);
    }
    Component<DatasetFactory<?>> component = settings.dataset().get();
    Dataset dataset = make("finetune.dataset", component, DatasetContext.of(context));
    try {
      return FinetuneTarget.other(config, dataset, own.info(), context);
    } catch (RuntimeException | Error fault) {
      dataset.close();
      throw fault;
    }
  }

  /**
   * Makes the engine.
   *
   * @throws RunException if its libraries or device cannot be used
   */
  static Engine engine(RunConfig config) {
    return make("engine", config.engine(), EngineContext.of(context(config.run())));
  }

  /**
   * Makes a component.
   *
   * @throws RunException if it cannot be made, naming its key
   */
  static <X extends ComponentContext, T> T make(
      String key, Component<? extends ComponentFactory<?, X, ? extends T>> component, X context) {
    try {
      return Component.create(component, context);
    } catch (IllegalArgumentException fault) {
      throw fault(key, component, fault);
    } catch (DatasetException | EngineException | TableException fault) {
      throw new RunException(message(key, component, fault), fault);
    }
  }

  /** What tells that the configuration of a component does not suit, with its key. */
  static RunException fault(String key, Component<?> component, IllegalArgumentException fault) {
    return RunException.ofConfiguration(message(key, component, fault), fault);
  }

  private static String message(String key, Component<?> component, RuntimeException fault) {
    return key + " (type = " + component.factory().name() + "): " + fault.getMessage();
  }

  @Override
  public void close() {
    opened.close();
  }
}
