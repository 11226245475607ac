package org.supernet4j.api.engine;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.supernet4j.api.network.Network;

/** Builds trainable networks from blueprints. Calls are coarse, so data can stay on a device. */
@API(status = API.Status.STABLE, since = "0.1")
public interface Engine {
  /** The engine, its version and the device it uses, for reports. */
  String description();

  /** All architectures of a network with shared, fresh weights. */
  Supernet supernet(Network network, TrainingSpec spec);

  /**
   * One network with fresh weights.
   *
   * @param network a network without choices, see {@link Network#at}
   */
  Subnet subnet(Network network, TrainingSpec spec);

  /**
   * Opens a model that {@link Subnet#export} wrote.
   *
   * @throws EngineException if there is none or it cannot be read
   */
  Classifier open(Path directory);

  /** Native memory that the engine holds now, in bytes; 0 where it cannot tell. */
  long nativeBytes();
}
