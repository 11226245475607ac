package org.supernet4j.samplers.attentive;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.predictor.Predictor;
import org.supernet4j.api.predictor.Predictor.Example;
import org.supernet4j.api.predictor.PredictorCheck;
import org.supernet4j.api.predictor.PredictorContext;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.StepContext;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Measures;

/**
 * By a predictor of the leading measure, such as accuracy. At a step early in the training some
 * subnets of all target costs are evaluated; the predictor learns from most of them and is checked
 * by the others. What was evaluated is the state: from the same examples the same predictor is
 * fitted again.
 */
final class PredictorScorer implements Scorer {
  private final Score.Predictor settings;
  private final Targets targets;
  private final SamplerContext training;
  private final Predictor predictor;
  private final long evaluatedAt;
  private final List<Example> examples = new ArrayList<>();
  private Predictor.Fitted fitted;

  PredictorScorer(Score.Predictor settings, Targets targets, SamplerContext training) {
    this.settings = settings;
    this.targets = targets;
    this.training = training;
    this.predictor =
        Component.create(settings.predictor(), PredictorContext.of(training, training.space()));
    this.evaluatedAt = (long) (settings.after() * training.steps());
  }

  @Override
  public Optional<double[]> scores(List<Architecture> candidates, StepContext context) {
    if (fitted == null) {
      if (context.step() < evaluatedAt) {
        return Optional.empty();
      }
      evaluate(context);
      fit();
      context.report(
          PredictorCheck.of(
              settings.subnets(), fitted, examples.subList(settings.subnets(), examples.size())));
    }
    return Optional.of(candidates.stream().mapToDouble(fitted::predict).toArray());
  }

  private void evaluate(StepContext context) {
    RandomGenerator random = training.randomness().stream("attentive-examples");
    List<Architecture> subnets = new ArrayList<>();
    while (subnets.size() < settings.subnets() + settings.heldOut()) {
      subnets.addAll(targets.draw(1, random));
    }
    List<Measures> measured = context.evaluate(subnets);
    for (int i = 0; i < measured.size(); i++) {
      examples.add(new Example(subnets.get(i), measured.get(i).leading().score()));
    }
  }

  private void fit() {
    fitted =
        predictor.fit(
            List.copyOf(examples.subList(0, settings.subnets())),
            training.randomness().stream("attentive-predictor"));
  }

  @Override
  public void save(DataOutput output) throws IOException {
    output.writeInt(examples.size());
    for (Example example : examples) {
      for (int option : example.architecture().options()) {
        output.writeInt(option);
      }
      output.writeDouble(example.value());
    }
  }

  @Override
  public void load(DataInput input) throws IOException {
    examples.clear();
    fitted = null;
    int count = input.readInt();
    int choices = training.space().choices().count();
    for (int i = 0; i < count; i++) {
      int[] options = new int[choices];
      for (int choice = 0; choice < choices; choice++) {
        options[choice] = input.readInt();
      }
      examples.add(
          new Example(training.space().choices().architecture(options), input.readDouble()));
    }
    if (count > 0) {
      fit();
    }
  }

  @Override
  public void close() {
    predictor.close();
  }
}
