package org.supernet4j.samplers;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apiguardian.api.API;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.api.space.Choice;

/**
 * {@code progressive-shrinking}: one random subnet in each step, of options that are freed phase by
 * phase from the largest downwards: kernels, then depths, then expansions (Cai et al.,
 * "Once-for-All: Train One Network and Specialize it for Efficient Deployment", 2020). Before fewer
 * channels are freed, all are put in order of importance, as there. The default phases are shares
 * of its 120, 25 + 120 and 25 + 120 epochs. Choices that no phase names are free from the
 * beginning.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes")
@AutoService(SamplerFactory.class)
public final class ProgressiveShrinkingSamplerFactory
    implements SamplerFactory<ProgressiveShrinkingSettings> {
  @Override
  public String name() {
    return "progressive-shrinking";
  }

  @Override
  public String description() {
    return "Trains one random subnet in each step, of options freed phase by phase from the largest"
        + " downwards (Once-for-all, Cai et al., 2020).";
  }

  @Override
  public Class<ProgressiveShrinkingSettings> configType() {
    return ProgressiveShrinkingSettings.class;
  }

  @Override
  public Sampler create(ProgressiveShrinkingSettings config, SamplerContext context) {
    List<Choice> choices = context.space().choices().list();
    List<ProgressiveShrinkingSampler.Freeing> freeings = new ArrayList<>();
    for (ProgressiveShrinkingSettings.Phase phase : config.phases()) {
      Pattern pattern = pattern(phase.choices());
      boolean[] named = new boolean[choices.size()];
      boolean any = false;
      for (int i = 0; i < named.length; i++) {
        named[i] = pattern.matcher(choices.get(i).name()).matches();
        any |= named[i];
      }
      if (!any) {
        throw new IllegalArgumentException(
            "phases.choices = "
                + phase.choices()
                + " names no choice of search space '"
                + context.space().name()
                + "'; its choices are "
                + choices.stream().map(Choice::name).toList());
      }
      long step = (long) (phase.from() * context.steps());
      freeings.add(
          new ProgressiveShrinkingSampler.Freeing(
              step, named, phase.options(), phase.sortChannels()));
    }
    return new ProgressiveShrinkingSampler(context.space(), freeings);
  }

  private static Pattern pattern(String choices) {
    try {
      return Pattern.compile(choices);
    } catch (PatternSyntaxException fault) {
      throw new IllegalArgumentException(
          "phases.choices = " + choices + " is no regular expression: " + fault.getDescription(),
          fault);
    }
  }
}
