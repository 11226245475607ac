package org.supernet4j.runtime.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.DistillerFactory;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.EngineException;
import org.supernet4j.api.engine.EngineFactory;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.api.table.TableException;
import org.supernet4j.runtime.config.FinetuneSettings;
import org.supernet4j.runtime.config.RunConfig;

/** The components that a configuration names, made; all but the engine, which takes longest. */
record RunComponents(
    Dataset dataset,
    SearchSpace space,
    Sampler sampler,
    Distiller distiller,
    SearchComponents search,
    Optional<FinetuneTarget> finetune)
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
    Dataset dataset = make("dataset", config.dataset(), () -> open(config.dataset()));
    try {
      return create(config, dataset);
    } catch (RuntimeException | Error fault) {
      dataset.close();
      throw fault;
    }
  }

  private static RunComponents create(RunConfig config, Dataset dataset) {
    SearchSpace space = make("space", config.space(), () -> space(config.space(), dataset.info()));
    long steps = config.training().stepCount(dataset.size(Split.TRAIN));
    SamplerContext sampling = new SamplerContext(space, steps, new Randomness(config.run().seed()));
    Sampler sampler = make("sampler", config.sampler(), () -> sampling.create(config.sampler()));
    Distiller distiller =
        make("distiller", config.distiller(), () -> distiller(config.distiller()));
    SearchComponents search =
        SearchComponents.create(config.search(), space, List.of(), config.run().seed());
    return new RunComponents(
        dataset,
        space,
        sampler,
        distiller,
        search,
        config.finetune().map(settings -> finetune(config, settings, dataset, space)));
  }

  private static FinetuneTarget finetune(
      RunConfig config, FinetuneSettings settings, Dataset own, SearchSpace space) {
    if (settings.dataset().isEmpty()) {
      return FinetuneTarget.same(own, space);
    }
    Component<DatasetFactory<?>> component = settings.dataset().get();
    Dataset dataset = make("finetune.dataset", component, () -> open(component));
    try {
      return FinetuneTarget.other(config, dataset, own.info());
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
    return make("engine", config.engine(), () -> engine(config.engine()));
  }

  /** Makes a component; what cannot be made is told with its key. */
  static <T> T make(String key, Component<?> component, Supplier<T> making) {
    try {
      return making.get();
    } catch (IllegalArgumentException fault) {
      throw RunException.ofConfiguration(message(key, component, fault), fault);
    } catch (DatasetException | EngineException | TableException fault) {
      throw new RunException(message(key, component, fault), fault);
    }
  }

  private static String message(String key, Component<?> component, RuntimeException fault) {
    return key + " (type = " + component.factory().name() + "): " + fault.getMessage();
  }

  private static Dataset open(Component<DatasetFactory<?>> component) {
    return open(component.factory(), component.config());
  }

  private static <C extends Record> Dataset open(DatasetFactory<C> factory, Record config) {
    return factory.open(factory.configType().cast(config));
  }

  /** The search space for some images. */
  static SearchSpace space(Component<SearchSpaceFactory<?>> component, DatasetInfo data) {
    return space(component.factory(), component.config(), data);
  }

  private static <C extends Record> SearchSpace space(
      SearchSpaceFactory<C> factory, Record config, DatasetInfo data) {
    return factory.create(factory.configType().cast(config), data);
  }

  private static Distiller distiller(Component<DistillerFactory<?>> component) {
    return distiller(component.factory(), component.config());
  }

  private static <C extends Record> Distiller distiller(
      DistillerFactory<C> factory, Record config) {
    return factory.create(factory.configType().cast(config));
  }

  private static Engine engine(Component<EngineFactory<?>> component) {
    return engine(component.factory(), component.config());
  }

  private static <C extends Record> Engine engine(EngineFactory<C> factory, Record config) {
    return factory.create(factory.configType().cast(config));
  }

  @Override
  public void close() {
    try (dataset) {
      finetune.ifPresent(FinetuneTarget::close);
    }
  }
}
