package org.supernet4j.runtime.run;

import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.runtime.batch.ReadAhead;
import org.supernet4j.runtime.config.RunConfig;

/**
 * What a configuration brings to life in this process: its components at once, engine and supernet
 * when they are first asked for. Whoever opens it closes it.
 */
final class RunSession implements AutoCloseable {
  private final RunConfig config;
  private final RunComponents components;
  private final ReadAhead reading;
  private Engine engine;
  private Supernet supernet;

  private RunSession(RunConfig config, RunComponents components) {
    this.config = config;
    this.components = components;
    this.reading = new ReadAhead(config.reading().threadCount(), config.reading().keepBytes());
  }

  /**
   * Makes the components.
   *
   * @throws RunException if one cannot be made, naming its key
   */
  static RunSession open(RunConfig config) {
    return new RunSession(config, RunComponents.create(config));
  }

  RunConfig config() {
    return config;
  }

  RunComponents components() {
    return components;
  }

  /** What reads images for evaluations. */
  ReadAhead reading() {
    return reading;
  }

  Randomness randomness() {
    return new Randomness(config.run().seed());
  }

  /** The engine. */
  Engine engine() {
    if (engine == null) {
      engine = RunComponents.engine(config);
    }
    return engine;
  }

  /**
   * The supernet, with fresh weights at first.
   *
   * @throws RunException if the engine lacks what a component needs
   */
  Supernet supernet() {
    if (supernet == null) {
      RequiredCapabilities.check(config, components, engine());
      TrainingSpecs specs =
          new TrainingSpecs(
              config,
              components.task(),
              components.distiller(),
              components.dataset(),
              randomness());
      supernet = engine().supernet(components.space().network(), specs.supernet());
    }
    return supernet;
  }

  @Override
  public void close() {
    try (components;
        reading;
        Engine usedEngine = engine;
        Supernet trained = supernet) {
      // what was never made is null; the last one is closed first
    }
  }
}
