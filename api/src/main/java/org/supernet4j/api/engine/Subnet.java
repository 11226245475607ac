package org.supernet4j.api.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.objective.Latency;
import org.supernet4j.api.task.Measures;

/** One architecture as a network of its own. Not safe for use by several threads. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Subnet extends Classifier {
  /** The network; it has no choices. */
  Network network();

  /**
   * One training step on the label loss.
   *
   * @return what the batch gave before the step
   * @throws NonFiniteLossException if the loss or a gradient is not finite; weights, statistics and
   *     the optimizer's state are those from before the step then
   */
  BatchResult step(long step, Batch batch);

  /**
   * How good the network is, by the measures of its task.
   *
   * @param calibration batches whose cumulative average gives the statistics of normalisations;
   *     none to keep the present ones
   * @param data what to measure on
   */
  Measures evaluate(Iterable<Batch> calibration, Iterable<Batch> data);

  /**
   * Takes over parameters, statistics of normalisations included, from another subnet of this
   * engine: of those that both networks have under the same name and in the same shape. Other
   * parameters and the optimizer's state stay as they are.
   *
   * @param source has the values; stays as it is
   * @param wanted which parameters to take over, by name
   * @return the names of the parameters that were not taken over, in the network's order
   * @throws IllegalArgumentException if the source is of another engine
   */
  List<String> inherit(Subnet source, Predicate<String> wanted);

  /** How long a forward pass takes, from bytes to logits. */
  Latency latency(int batchSize, int repetitions);

  /**
   * Writes the network with its weights and statistics for serving; the directory appears whole or
   * not at all.
   *
   * @param data names the images and classes in the model's documentation
   * @throws EngineException if the directory exists or cannot be written
   */
  void export(Path directory, DatasetInfo data);

  /**
   * Writes weights and optimizer state to a file or folder, which appears whole or not at all.
   *
   * @throws EngineException if the target exists or cannot be written
   */
  void save(Path target);

  /**
   * Reads what {@link #save} wrote.
   *
   * @throws EngineException if it is missing, damaged or of another network
   */
  void load(Path source);
}
