package org.supernet4j.runtime.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.engine.Capability;
import org.supernet4j.api.engine.GateGradients;
import org.supernet4j.api.engine.Probe;
import org.supernet4j.api.engine.WeightAverage;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.StepContext;
import org.supernet4j.api.sampler.TurnContext;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Gates;
import org.supernet4j.api.space.SearchSpace;

/**
 * Trains weights with gates that are the softmax of architecture parameters, and learns these from
 * the derivatives by the gates on validation images, as DARTS does. Its state also follows all else
 * that a turn may ask for, so that whatever a resumption loses or mixes up shows in it.
 */
final class DifferentiableSampler implements Sampler {
  private static final double RATE = 5;

  private final SearchSpace space;
  private final Choice operation;
  private final double[] parameters;
  private final WeightAverage average = new WeightAverage(0.7);
  private double trace;

  DifferentiableSampler(SamplerContext context) {
    this.space = context.space();
    this.operation = space.network().gateable().iterator().next();
    this.parameters = new double[operation.count()];
  }

  @Override
  public List<Draw> plan(StepContext context) {
    return List.of(Draw.sampled(space.largest()).withGates(gates()));
  }

  private Gates gates() {
    return Gates.none().with(operation, probabilities());
  }

  /** The softmax of the architecture parameters. */
  private double[] probabilities() {
    double[] powers = new double[parameters.length];
    double sum = 0;
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Math.exp(parameters[i]);
      sum += powers[i];
    }
    for (int i = 0; i < powers.length; i++) {
      powers[i] /= sum;
    }
    return powers;
  }

  /** Two turns before every third step, and two after the last. */
  @Override
  public long turns(long step) {
    return step % 3 == 0 ? 2 : 0;
  }

  @Override
  public void turn(TurnContext context) {
    Batch batch = context.next(Split.VALIDATION, 16);
    GateGradients gradients =
        context.gateGradients(Probe.of(space.largest()).withGates(gates()), batch);
    double[] shares = probabilities();
    double mean = 0;
    for (int i = 0; i < shares.length; i++) {
      mean += shares[i] * gradients.of(operation, i);
    }
    for (int i = 0; i < shares.length; i++) {
      parameters[i] -= RATE * shares[i] * (gradients.of(operation, i) - mean);
    }
    follow(context);
    if (context.number() % 2 == 1) {
      context.report("share", probabilities()[shares.length - 1]);
    }
  }

  private void follow(TurnContext context) {
    Architecture random = space.random(context.random());
    Batch batch = context.next(Split.TRAIN, 7);
    TurnContext.Statistics statistics =
        context.number() % 2 == 0
            ? TurnContext.Statistics.RUNNING
            : TurnContext.Statistics.CALIBRATED;
    average.update(context.weights());
    double averaged =
        context.withWeights(
            average.weights(), () -> context.evaluate(random, statistics, batch).value("loss"));
    trace =
        trace / 2
            + averaged
            + context.measure(Probe.of(random), batch).loss()
            + context.evaluate(random, statistics, batch).value("loss")
            + context.step()
            + context.random().nextDouble();
  }

  @Override
  public Set<Capability> needs() {
    return Set.of(Capability.GATES, Capability.PROBES, Capability.WEIGHTS);
  }

  @Override
  public void save(DataOutput output) throws IOException {
    for (double parameter : parameters) {
      output.writeDouble(parameter);
    }
    output.writeDouble(trace);
    average.save(output);
  }

  @Override
  public void load(DataInput input) throws IOException {
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = input.readDouble();
    }
    trace = input.readDouble();
    average.load(input);
  }
}
