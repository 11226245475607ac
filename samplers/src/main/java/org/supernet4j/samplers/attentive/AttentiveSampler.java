package org.supernet4j.samplers.attentive;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.StepContext;
import org.supernet4j.api.space.Architecture;

/** The best or the worst of some subnets of a target cost. */
final class AttentiveSampler implements Sampler {
  private final AttentiveSettings settings;
  private final Targets targets;
  private final Scorer scorer;

  AttentiveSampler(AttentiveSettings settings, Targets targets, Scorer scorer) {
    this.settings = settings;
    this.targets = targets;
    this.scorer = scorer;
  }

  @Override
  public List<Draw> plan(StepContext context) {
    RandomGenerator random = context.random();
    List<Architecture> candidates = targets.draw(settings.candidates(), random);
    boolean best =
        switch (settings.pick()) {
          case BEST_UP -> true;
          case WORST_UP -> false;
          case MIXED -> random.nextBoolean();
        };
    if (candidates.size() == 1) {
      return List.of(Draw.sampled(candidates.get(0)));
    }
    Optional<double[]> scores = scorer.scores(candidates, context);
    int picked = scores.map(each -> extreme(each, best ? 1 : -1)).orElse(0);
    return List.of(Draw.sampled(candidates.get(picked)));
  }

  /** The first of those whose score times the sign is highest. */
  private static int extreme(double[] scores, int sign) {
    int extreme = 0;
    for (int i = 1; i < scores.length; i++) {
      if (sign * scores[i] > sign * scores[extreme]) {
        extreme = i;
      }
    }
    return extreme;
  }

  @Override
  public void save(DataOutput output) throws IOException {
    scorer.save(output);
  }

  @Override
  public void load(DataInput input) throws IOException {
    scorer.load(input);
  }

  @Override
  public void close() {
    scorer.close();
  }
}
