package org.supernet4j.samplers;

import java.util.List;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.StepContext;
import org.supernet4j.api.space.SearchSpace;

/** One random subnet in each step. */
record UniformSampler(SearchSpace space) implements Sampler {
  @Override
  public List<Draw> plan(StepContext context) {
    return List.of(Draw.sampled(space.random(context.random())));
  }
}
