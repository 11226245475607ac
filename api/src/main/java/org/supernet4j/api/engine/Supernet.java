package org.supernet4j.api.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.task.Measures;

/**
 * All architectures of a network with shared weights, ready to train. Holds native memory; close
 * it. Not safe for use by several threads.
 *
 * <p>Batches of an {@link Iterable} may be one and the same object, refilled; empty batches must
 * not occur.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Supernet extends AutoCloseable {
  /** The network. */
  Network network();

  /**
   * One training step: the gradients of all draws on the batch are summed, then the weights change
   * once. Running averages of normalisations take part in each draw's order.
   *
   * @throws NonFiniteLossException if a draw's loss or the sum of gradients is not finite; weights,
   *     statistics and the optimizer's state are those from before the step then
   */
  StepFeedback step(long step, List<Draw> draws, Batch batch);

  /**
   * How a subnet does on a batch, as in training: label loss and leading measure with the
   * statistics of the batch. No weight, statistic or state of the optimizer changes. Needs {@link
   * Capability#PROBES}, and {@link Capability#GATES} where the probe has gates.
   *
   * @throws IllegalArgumentException if a gated choice decides more than alternatives
   */
  default BatchResult measure(Probe probe, Batch batch) {
    throw new EngineException("this engine cannot " + Capability.PROBES.description());
  }

  /**
   * How the label loss of a subnet on a batch depends on its gates. No weight, statistic or state
   * of the optimizer changes. Needs {@link Capability#GATES}.
   *
   * @param probe a subnet with gates
   * @throws IllegalArgumentException if a gated choice decides more than alternatives
   */
  default GateGradients gateGradients(Probe probe, Batch batch) {
    throw new EngineException("this engine cannot " + Capability.GATES.description());
  }

  /**
   * The gradients of the label loss of a subnet on a batch by all weights that are trained, without
   * an update. No weight, statistic or state of the optimizer changes. Needs {@link
   * Capability#WEIGHT_GRADIENTS}, and {@link Capability#GATES} where the probe has gates.
   *
   * @return by the names of the network's parameters, row-major in their largest shapes; 0 where
   *     the subnet does not use a weight. Neither clipped nor with weight decay
   * @throws NonFiniteLossException if the loss is not finite
   */
  default Map<String, float[]> weightGradients(Probe probe, Batch batch) {
    throw new EngineException("this engine cannot " + Capability.WEIGHT_GRADIENTS.description());
  }

  /**
   * All weights and statistics of normalisations: a copy. Needs {@link Capability#WEIGHTS}.
   *
   * @return by the names of the network's parameters, row-major in their largest shapes
   */
  default Map<String, float[]> weights() {
    throw new EngineException("this engine cannot " + Capability.WEIGHTS.description());
  }

  /**
   * Gives weights and statistics other values, such as those of a supernet whose weights this one
   * inherits. The state of the optimizer stays. Needs {@link Capability#WEIGHTS}.
   *
   * @param values by the names of the network's parameters, as {@link #weights} gives them; what is
   *     not named stays as it is
   * @throws IllegalArgumentException if the network has no parameter of a name, or another number
   *     of values; nothing has changed then
   */
  default void assign(Map<String, float[]> values) {
    throw new EngineException("this engine cannot " + Capability.WEIGHTS.description());
  }

  /**
   * Looks at the supernet with other weights and statistics in place of its own, which it has back
   * afterwards, bit for bit. Needs {@link Capability#WEIGHTS}.
   *
   * @param values as for {@link #assign}
   * @param look what to do meanwhile, such as evaluations
   * @return what it gives
   */
  default <T> T withWeights(Map<String, float[]> values, Supplier<T> look) {
    Map<String, float[]> own = weights();
    assign(values);
    try {
      return look.get();
    } finally {
      assign(own);
    }
  }

  /** The label losses of architectures on a batch, as in training but without any change. */
  double[] losses(List<Architecture> architectures, Batch batch);

  /**
   * How good an architecture is, by the measures of the task.
   *
   * @param calibration batches whose cumulative average gives the statistics of normalisations;
   *     none for the running averages that training kept
   * @param data what to measure on
   */
  Measures evaluate(Architecture architecture, Iterable<Batch> calibration, Iterable<Batch> data);

  /**
   * Puts hidden channels in order of importance, the most important first, so that architectures
   * with fewer channels have those: of each {@link org.supernet4j.api.network.ChannelGroup} whose
   * number depends on some choices, by the L1 norm of the weights that read a channel, those that
   * read its mean aside where others do. Weights, statistics and the optimizer's state move
   * together (Cai et al., "Once-for-All", 2020). Needs {@link Capability#CHANNEL_SORTING}.
   *
   * @param choices decide the numbers of channels
   * @param kept architectures that compute what they did before; with other sizes of these choices
   *     an architecture computes something else
   * @return how many channels have a new place
   */
  default int sortChannels(Set<Choice> choices, List<Architecture> kept) {
    throw new EngineException("this engine cannot " + Capability.CHANNEL_SORTING.description());
  }

  /**
   * The architecture as a network of its own that inherits these weights.
   *
   * @param calibration as for {@link #evaluate}
   * @param spec how it will be trained, if at all
   */
  Subnet extract(Architecture architecture, Iterable<Batch> calibration, TrainingSpec spec);

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

  @Override
  void close();
}
