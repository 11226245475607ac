package org.supernet4j.api.sampler;

import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.supernet4j.api.engine.Capability;
import org.supernet4j.api.plugin.Stateful;

/**
 * Decides which subnets are trained in each step. Randomness comes from the context alone, so a
 * plan is a function of the step and of what was observed before.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Sampler extends Stateful, AutoCloseable {
  /** The draws of a step in the order of training, at least one; a teacher comes first. */
  List<Draw> plan(StepContext context);

  /** Receives after each step what its draws gave. */
  default void observe(StepFeedback feedback) {}

  /** Whether every plan has a teacher; distillers that look at its logits need one. */
  default boolean teaches() {
    return false;
  }

  /** Releases what it holds, where there is anything. */
  @Override
  default void close() {}

  /**
   * How many turns the sampler takes before a step, beside planning it: to learn from subnets that
   * it looks at, as controllers and differentiable searches do. Asked with the number of all steps
   * for turns after the last one. A function of the step alone. A run may be stopped and resumed
   * between two turns.
   *
   * @param step the step, from 0
   */
  default long turns(long step) {
    return 0;
  }

  /** One turn. */
  default void turn(TurnContext context) {}

  /** What an engine must be able to do for this sampler. */
  default Set<Capability> needs() {
    return Set.of();
  }
}
