package org.supernet4j.samplers.attentive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.sampler.StepContext;
import org.supernet4j.api.space.Architecture;

/** By the loss on the batch of the step. */
final class LossScorer implements Scorer {
  @Override
  public Optional<double[]> scores(List<Architecture> candidates, StepContext context) {
    return Optional.of(Arrays.stream(context.losses(candidates)).map(loss -> -loss).toArray());
  }
}
