package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.util.List;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.StepFeedback;

/** Takes steps of the supernet's training: the sampler plans, the supernet learns. */
final class SupernetStep {
  private final Supernet supernet;
  private final Sampler sampler;
  private final Randomness randomness;
  private final EvaluationImages images;
  private final RunEvents events;

  @Inject
  SupernetStep(
      Supernet supernet,
      Sampler sampler,
      Randomness randomness,
      EvaluationImages images,
      RunEvents events) {
    this.supernet = supernet;
    this.sampler = sampler;
    this.randomness = randomness;
    this.images = images;
    this.events = events;
  }

  /**
   * Takes a step.
   *
   * @throws org.supernet4j.api.engine.NonFiniteLossException if a loss is not finite; neither the
   *     supernet nor what the sampler observed has changed then
   */
  StepFeedback take(long step, Batch batch) {
    List<Draw> plan =
        sampler.plan(new PlannedStep(step, randomness, supernet, batch, images, events));
    StepFeedback feedback = supernet.step(step, plan, batch);
    sampler.observe(feedback);
    return feedback;
  }
}
