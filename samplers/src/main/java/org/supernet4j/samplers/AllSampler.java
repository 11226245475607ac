package org.supernet4j.samplers;

import java.util.List;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.StepContext;

/** The same draws in each step: every subnet once, in the order of the space. */
record AllSampler(List<Draw> draws) implements Sampler {
  @Override
  public List<Draw> plan(StepContext context) {
    return draws;
  }
}
