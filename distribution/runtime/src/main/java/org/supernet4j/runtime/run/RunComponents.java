package org.supernet4j.runtime.run;

import java.util.List;
import java.util.Optional;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetContext;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.DistillerContext;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.EngineContext;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
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
    Problems problems = new Problems();
    Optional<Dataset> dataset =
        problems.made(
            () ->
                opened.add(
                    ComponentCreation.create(
                        "dataset", config.dataset(), DatasetContext.of(context))));
    Optional<Task> task =
        dataset.flatMap(
            data ->
                problems.made(
                    () ->
                        ComponentCreation.create(
                            "task", config.task(), TaskContext.of(context, data.info()))));
    Optional<SearchSpace> space =
        dataset.flatMap(
            data ->
                problems.made(
                    () ->
                        ComponentCreation.create(
                            "space", config.space(), SearchSpaceContext.of(context, data.info()))));
    if (task.isEmpty() || space.isEmpty()) {
      Preflight preflight = new Preflight(config, config.run().directory(), problems);
      preflight.checkSettings();
      checkWithoutSpace(config, task, context, problems);
      dataset.ifPresent(preflight::checkData);
      space.ifPresent(made -> preflight.checkSpace(made, dataset.orElseThrow().info()));
      problems.throwAny();
    }
    return create(
        config, context, opened, dataset.orElseThrow(), task.orElseThrow(), space.orElseThrow());
  }

  private static RunComponents create(
      RunConfig config,
      ComponentContext context,
      Opened opened,
      Dataset dataset,
      Task task,
      SearchSpace space) {
    Problems problems = new Problems();
    long steps = config.training().stepCount(dataset.size(Split.TRAIN));
    Optional<Sampler> sampler =
        problems.made(
            () ->
                opened.add(
                    ComponentCreation.create(
                        "sampler", config.sampler(), SamplerContext.of(context, space, steps))));
    Optional<Distiller> distiller = problems.made(() -> distiller(config, context, space, task));
    Optional<SearchComponents> search =
        problems.made(
            () ->
                opened.add(
                    SearchComponents.create(
                        config.search(), space, task.measures(), List.of(), context)));
    Optional<Optional<FinetuneTarget>> finetune =
        problems.made(
            () ->
                config
                    .finetune()
                    .map(
                        settings ->
                            opened.add(finetune(config, settings, dataset, task, space, context))));
    if (!problems.isEmpty()) {
      Preflight preflight = new Preflight(config, config.run().directory(), problems);
      preflight.checkSettings();
      preflight.checkData(dataset);
      preflight.checkSpace(space, dataset.info());
      distiller.ifPresent(
          made -> sampler.ifPresent(drawing -> preflight.checkTeacher(made, drawing, task)));
      finetune
          .flatMap(target -> target)
          .ifPresent(target -> preflight.checkFinetuning(target, space));
    }
    problems.throwAny();
    return new RunComponents(
        dataset,
        task,
        space,
        sampler.orElseThrow(),
        distiller.orElseThrow(),
        search.orElseThrow(),
        finetune.orElseThrow(),
        opened);
  }

  private static Distiller distiller(
      RunConfig config, ComponentContext context, SearchSpace space, Task task) {
    Distiller distiller =
        ComponentCreation.create(
            "distiller", config.distiller(), DistillerContext.of(context, space, task));
    try {
      distiller.requireFit(task);
      return distiller;
    } catch (IllegalArgumentException fault) {
      throw ComponentCreation.unfit("distiller", config.distiller(), fault);
    }
  }

  /** Makes what needs no search space, for what is wrong with it. */
  private static void checkWithoutSpace(
      RunConfig config, Optional<Task> task, ComponentContext context, Problems problems) {
    task.ifPresent(
        known ->
            problems.check(
                () -> SearchComponents.objectives(config.search(), known.measures(), context)));
    config
        .finetune()
        .flatMap(FinetuneSettings::dataset)
        .ifPresent(
            component ->
                problems.check(
                    () ->
                        ComponentCreation.create(
                                "finetune.dataset", component, DatasetContext.of(context))
                            .close()));
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
    Dataset dataset =
        ComponentCreation.create("finetune.dataset", component, DatasetContext.of(context));
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
    return ComponentCreation.create(
        "engine", config.engine(), EngineContext.of(context(config.run())));
  }

  @Override
  public void close() {
    opened.close();
  }
}
