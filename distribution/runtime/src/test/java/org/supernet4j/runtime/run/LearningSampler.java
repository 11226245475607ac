package org.supernet4j.runtime.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.StepContext;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/**
 * Draws at random, then from what it learnt, then by losses on the batch, in turns: whatever is
 * lost or mixed up by a resumption changes its plans.
 */
final class LearningSampler implements Sampler {
  private final SearchSpace space;
  private final Map<String, Long> hits = new TreeMap<>();

  LearningSampler(SamplerContext context) {
    this.space = context.space();
  }

  @Override
  public List<Draw> plan(StepContext context) {
    Architecture random = space.random(context.random());
    return switch ((int) (context.step() % 3)) {
      case 0 -> List.of(Draw.sampled(random));
      case 1 -> List.of(Draw.sampled(mostHits()), Draw.sampled(random));
      default -> List.of(Draw.sampled(lowerLoss(random, space.largest(), context)));
    };
  }

  private Architecture mostHits() {
    String best = hits.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return space.choices().parse(best);
  }

  private static Architecture lowerLoss(Architecture one, Architecture other, StepContext context) {
    double[] losses = context.losses(List.of(one, other));
    return losses[0] <= losses[1] ? one : other;
  }

  @Override
  public void observe(StepFeedback feedback) {
    feedback
        .results()
        .forEach(
            result ->
                hits.merge(
                    result.draw().architecture().id(),
                    Math.round(result.reward() * feedback.images()),
                    Long::sum));
  }

  @Override
  public void save(DataOutput output) throws IOException {
    output.writeInt(hits.size());
    for (Map.Entry<String, Long> entry : hits.entrySet()) {
      output.writeUTF(entry.getKey());
      output.writeLong(entry.getValue());
    }
  }

  @Override
  public void load(DataInput input) throws IOException {
    int count = input.readInt();
    for (int i = 0; i < count; i++) {
      hits.put(input.readUTF(), input.readLong());
    }
  }
}
