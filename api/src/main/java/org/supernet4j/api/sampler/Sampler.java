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
@API(status = API.Status.STABLE, since = "0.1")
public interface Sampler extends Stateful, AutoCloseable {
  /** The draws of a step in the order of training, at least one; a teacher comes first. */
  List<Draw> plan(StepContext context);

  /** Told after each step what its draws gave. */
  default void observe(StepFeedback feedback) {}

  /** Whether every plan has a teacher; distillers that look at its logits need one. */
  default boolean teaches() {
    return false;
  }

  /** Releases what it holds, where there is anything. */
  @Override
  default void close() {}

  /** What an engine must be able to do for this sampler. */
  default Set<Capability> needs() {
    return Set.of();
  }
}
