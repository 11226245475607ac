package org.supernet4j.api.sampler;

import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.engine.BatchResult;
import org.supernet4j.api.engine.GateGradients;
import org.supernet4j.api.engine.Probe;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Measures;

/**
 * What a sampler may do in a turn: read images and look at subnets, with the supernet's weights of
 * that time. Nothing that it asks for changes the supernet.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TurnContext {
  /** Which statistics normalisations use in an evaluation. */
  enum Statistics {
    /** The running averages that training kept. */
    RUNNING,
    /** Those of some training images, calculated anew for the subnet, as searches do. */
    CALIBRATED
  }

  /** The number of the turn among all of the training, from 0. */
  long number();

  /** The step before which the turn is; the number of all steps for a turn after the last one. */
  long step();

  /** The random numbers of this turn; the same whenever it is taken. */
  RandomGenerator random();

  /**
   * The next images of a split. The turns of a training read each split in an order of their own,
   * again and again, each time in a new random order; the last batch of an order may be smaller.
   * Training images are varied as the data set's configuration says, validation images are not.
   * Batches of another size have an order of their own.
   *
   * @return the sampler's until the next batch of this split and size
   * @throws IllegalArgumentException if the split is that of test images, which only report, or has
   *     no images, or the size is below 1
   */
  Batch next(Split split, int batchSize);

  /**
   * How a subnet does on a batch, as in training: with the statistics of the batch, the label loss,
   * and dropout and gates where the probe says so. Needs {@link
   * org.supernet4j.api.engine.Capability#PROBES}.
   */
  BatchResult measure(Probe probe, Batch batch);

  /**
   * How a subnet does on a batch, as in evaluations: with kept statistics and without dropout; the
   * loss is the cross-entropy.
   */
  Measures evaluate(Architecture architecture, Statistics statistics, Batch batch);

  /**
   * How the label loss of a subnet on a batch depends on its gates. Needs {@link
   * org.supernet4j.api.engine.Capability#GATES}.
   */
  GateGradients gateGradients(Probe probe, Batch batch);

  /**
   * The gradients of the label loss of a subnet on a batch by the weights, without an update; see
   * {@link org.supernet4j.api.engine.Supernet#weightGradients}. Needs {@link
   * org.supernet4j.api.engine.Capability#WEIGHT_GRADIENTS}.
   *
   * @return by the names of the network's parameters
   */
  Map<String, float[]> weightGradients(Probe probe, Batch batch);

  /**
   * All weights and statistics of the supernet, a copy; see {@link
   * org.supernet4j.api.engine.Supernet#weights}. Needs {@link
   * org.supernet4j.api.engine.Capability#WEIGHTS}.
   */
  Map<String, float[]> weights();

  /**
   * Looks at the supernet with other weights in place of its own, such as their {@linkplain
   * org.supernet4j.api.engine.WeightAverage average}, and gives it its own back. Needs {@link
   * org.supernet4j.api.engine.Capability#WEIGHTS}.
   *
   * @param values by parameter name; what is not named stays as it is
   * @param look what to ask of this context meanwhile
   * @return what it gives
   */
  <T> T withWeights(Map<String, float[]> values, Supplier<T> look);

  /**
   * Reports a figure of this turn, for progress and journal. Samplers that take many turns do so
   * now and then: the journal has a line for each turn with figures.
   *
   * @param name in kebab-case, such as {@code entropy}
   */
  void report(String name, double value);
}
