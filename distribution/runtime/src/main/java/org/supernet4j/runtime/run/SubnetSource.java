package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.util.Optional;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.runtime.config.RetrainSettings.Mode;
import org.supernet4j.runtime.config.RunConfig;
import org.supernet4j.runtime.storage.Checkpoint;
import org.supernet4j.runtime.storage.RunDirectory;

/** Makes architectures networks of their own, with the best weights that the run has for them. */
final class SubnetSource {
  /** The file of a finalist's weights in its checkpoints. */
  static final String WEIGHTS = "weights";

  private final RunConfig config;
  private final SearchSpace space;
  private final Engine engine;
  private final Supernet supernet;
  private final TrainingSpecs specs;
  private final EvaluationImages images;
  private final RunDirectory directory;
  private final RetrainState retraining;

  @Inject
  SubnetSource(
      RunConfig config,
      SearchSpace space,
      Engine engine,
      Supernet supernet,
      TrainingSpecs specs,
      EvaluationImages images,
      RunDirectory directory,
      RetrainState retraining) {
    this.config = config;
    this.space = space;
    this.engine = engine;
    this.supernet = supernet;
    this.specs = specs;
    this.images = images;
    this.directory = directory;
    this.retraining = retraining;
  }

  /**
   * A finalist as its last checkpoint left it; before the first one with fresh weights, or with the
   * supernet's where finalists are fine-tuned.
   *
   * @param number its place among the finalists, from 1
   */
  Subnet finalist(int number, Architecture architecture) {
    Optional<Checkpoint> checkpoint = directory.finalist(number).latest();
    if (checkpoint.isEmpty() && config.retrain().mode() == Mode.FINE_TUNE) {
      return inherited(architecture);
    }
    Subnet subnet = engine.subnet(network(architecture), specs.finalist());
    try {
      checkpoint.ifPresent(latest -> subnet.load(latest.folder().resolve(WEIGHTS)));
      return subnet;
    } catch (RuntimeException | Error fault) {
      subnet.close();
      throw fault;
    }
  }

  /** An architecture with its own weights where it was retrained, else with the supernet's. */
  Subnet best(Architecture architecture) {
    return retraining
        .find(architecture)
        .map(retrained -> finalist(retrained.number(), architecture))
        .orElseGet(() -> inherited(architecture));
  }

  /** What inherited weights fit, or what the architecture is alone. */
  private Network network(Architecture architecture) {
    return config.retrain().mode() == Mode.FINE_TUNE
        ? space.network().at(architecture)
        : space.network(architecture);
  }

  private Subnet inherited(Architecture architecture) {
    return supernet.extract(architecture, images.calibration(), specs.finalist());
  }
}
