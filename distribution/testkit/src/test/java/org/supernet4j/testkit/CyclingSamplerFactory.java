package org.supernet4j.testkit;

import com.google.auto.service.AutoService;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.api.sampler.StepContext;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.space.Architecture;

/** A well-behaved sampler with a state: goes on to the next architecture after each observation. */
@SuppressWarnings("rawtypes")
@AutoService(SamplerFactory.class)
public class CyclingSamplerFactory implements SamplerFactory<NoSettings> {
  @Override
  public String name() {
    return "cycling";
  }

  @Override
  public String description() {
    return "one architecture after the other";
  }

  @Override
  public Class<NoSettings> configType() {
    return NoSettings.class;
  }

  @Override
  public Sampler create(NoSettings config, SamplerContext context) {
    return new Cycling(context.space().all().toList());
  }

  /** The sampler; tests derive broken ones from it. */
  static class Cycling implements Sampler {
    private final List<Architecture> all;
    private int next;

    Cycling(List<Architecture> all) {
      this.all = all;
    }

    @Override
    public List<Draw> plan(StepContext context) {
      return List.of(Draw.sampled(all.get(next)));
    }

    @Override
    public void observe(StepFeedback feedback) {
      next = (next + 1) % all.size();
    }

    @Override
    public void save(DataOutput output) throws IOException {
      output.writeInt(next);
    }

    @Override
    public void load(DataInput input) throws IOException {
      next = input.readInt();
    }
  }
}
