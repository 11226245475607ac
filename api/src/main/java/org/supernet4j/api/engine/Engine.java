package org.supernet4j.api.engine;

import java.nio.file.Path;
import java.util.Set;
import org.apiguardian.api.API;
import org.supernet4j.api.network.Network;

/** Builds trainable networks from blueprints. Calls are coarse, so data can stay on a device. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Engine extends AutoCloseable {
  /** The engine, its version and the device it uses, for reports. */
  String description();

  /**
   * What this engine can do that not every engine can. What it lacks is refused before a run
   * begins.
   */
  default Set<Capability> capabilities() {
    return Set.of();
  }

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

  /**
   * Bytes of the tensors that the engine holds now, counted by their shapes: weights, statistics,
   * gradients and optimizer states of all supernets and subnets that are not closed, and batches
   * while they are read. What a library below keeps besides, such as intermediate results, is not
   * counted. Safe to ask from any thread; 0 once everything is closed.
   */
  long tensorBytes();

  /** Releases what it holds, where there is anything. */
  @Override
  default void close() {}
}
