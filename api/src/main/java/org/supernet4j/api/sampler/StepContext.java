package org.supernet4j.api.sampler;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.supernet4j.api.predictor.PredictorCheck;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.task.Measures;

/** What a sampler may look at when it plans a step. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface StepContext {
  /** The number of the step, from 0. */
  long step();

  /** The random numbers of this step; the same whenever the step is planned. */
  RandomGenerator random();

  /**
   * The label losses of candidates on the batch of this step, without gradients. Costs a forward
   * pass for each.
   */
  double[] losses(List<Architecture> candidates);

  /**
   * How good subnets are with the weights of this step, on the examples that searches evaluate on,
   * with normalisations calibrated. Costs an evaluation for each.
   */
  List<Measures> evaluate(List<Architecture> subnets);

  /**
   * Puts hidden channels in order of importance before the step, see {@link
   * org.supernet4j.api.engine.Supernet#sortChannels}. Asked for the same again in one step, it does
   * nothing.
   *
   * @param choices decide the numbers of channels
   * @param kept architectures that compute what they did before
   */
  void sortChannels(Set<Choice> choices, List<Architecture> kept);

  /** Reports how well a predictor that was fitted in this step does. */
  void report(PredictorCheck check);
}
