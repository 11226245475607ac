package org.supernet4j.runtime.run;

import java.util.List;
import java.util.random.RandomGenerator;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.StepContext;
import org.supernet4j.api.space.Architecture;

/** A step that a sampler plans, before it is taken. */
final class PlannedStep implements StepContext {
  private final long step;
  private final RandomGenerator random;
  private final Supernet supernet;
  private final Batch batch;

  PlannedStep(long step, Randomness randomness, Supernet supernet, Batch batch) {
    this.step = step;
    this.random = randomness.stream("sampler", step);
    this.supernet = supernet;
    this.batch = batch;
  }

  @Override
  public long step() {
    return step;
  }

  @Override
  public RandomGenerator random() {
    return random;
  }

  @Override
  public double[] losses(List<Architecture> candidates) {
    return supernet.losses(candidates, batch);
  }
}
