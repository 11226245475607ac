package org.supernet4j.searchers.policy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.searchers.memory.Archive;

/**
 * Draws subnets from a categorical policy and follows the gradient of the expected leading
 * objective, less a moving average as baseline (Williams, 1992; Ying et al., 2019). A subnet drawn
 * again teaches the policy with its known value and costs nothing; when the policy gives nothing
 * new any more, a random subnet is asked for.
 */
final class Reinforce implements Searcher {
  private static final int KNOWN_DRAWS = 200;
  private static final int INVALID_DRAWS = 10_000;

  private final ReinforceSettings settings;
  private final SearcherContext context;
  private final Archive archive;
  private final CategoricalPolicy policy;
  private final Ascent ascent;
  private double average;
  private double weight;

  Reinforce(ReinforceSettings settings, SearcherContext context) {
    this.settings = settings;
    this.context = context;
    this.archive = new Archive(context);
    this.policy = new CategoricalPolicy(context.space());
    this.ascent =
        new Ascent(
            settings, context.space().choices().list().stream().mapToInt(Choice::count).toArray());
  }

  @Override
  public OptionalLong budget() {
    return OptionalLong.of(settings.evaluations());
  }

  @Override
  public List<Trial> ask(RandomGenerator random) {
    if (archive.size() >= settings.evaluations()) {
      return List.of();
    }
    int known = 0;
    for (int i = 0; i < INVALID_DRAWS && known < KNOWN_DRAWS; i++) {
      Architecture drawn = policy.draw(random);
      if (context.space().violation(drawn).isPresent()) {
        continue;
      }
      Architecture architecture = context.space().canonical(drawn);
      if (archive.knows(architecture)) {
        known++;
        learn(architecture);
      } else if (context.isFeasible(architecture)) {
        return List.of(Trial.full(architecture));
      }
    }
    return archive.unknown(random).map(Trial::full).stream().toList();
  }

  @Override
  public void tell(List<Evaluation> evaluations) {
    for (Evaluation evaluation : evaluations) {
      archive.add(evaluation);
      learn(evaluation.architecture());
    }
  }

  private void learn(Architecture architecture) {
    double reward = archive.score(architecture);
    double decay = settings.baselineDecay();
    average = decay * average + (1 - decay) * reward;
    weight = decay * weight + (1 - decay);
    double advantage = reward - average / weight;
    policy.add(ascent.change(policy.gradient(architecture, advantage, settings.entropyBonus())));
  }

  @Override
  public void save(DataOutput output) throws IOException {
    archive.save(output);
    policy.save(output);
    ascent.save(output);
    output.writeDouble(average);
    output.writeDouble(weight);
  }

  @Override
  public void load(DataInput input) throws IOException {
    archive.load(input);
    policy.load(input);
    ascent.load(input);
    average = input.readDouble();
    weight = input.readDouble();
  }
}
