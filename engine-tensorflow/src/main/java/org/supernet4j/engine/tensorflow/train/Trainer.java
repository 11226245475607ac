package org.supernet4j.engine.tensorflow.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.NonFiniteLossException;
import org.supernet4j.api.engine.Probe;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.engine.tensorflow.compile.FedArchitecture;
import org.supernet4j.engine.tensorflow.graph.Cleanup;
import org.supernet4j.engine.tensorflow.graph.Lazy;
import org.supernet4j.engine.tensorflow.graph.Tensors;
import org.supernet4j.engine.tensorflow.network.NetworkGraph;
import org.supernet4j.engine.tensorflow.network.VariableValues;
import org.supernet4j.engine.tensorflow.task.BatchInputs;
import org.supernet4j.engine.tensorflow.task.CompiledMeasures;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/** Takes training steps: a run for each draw, then one that updates the weights. */
public final class Trainer {
  private final NetworkGraph network;
  private final TrainingSpec spec;
  private final TrainingPass training;
  private final Lazy<GatedPass> gated;
  private final Calibration calibration;
  private final UpdatePass update;
  private final Lazy<Op> accumulateGated;
  private final boolean needsTeacher;

  /** Adds the backward pass and the update to the graph; once for a training pass. */
  public Trainer(
      NetworkGraph network,
      TrainingSpec spec,
      TrainingPass training,
      Lazy<GatedPass> gated,
      OptimizerState state,
      Calibration calibration) {
    this.network = network;
    this.spec = spec;
    this.needsTeacher = spec.distiller().needsTeacher(spec.task());
    this.training = training;
    this.gated = gated;
    this.calibration = calibration;
    update =
        new UpdatePass(network, training.differentiate(), spec.optimizer(), state, spec.clipping());
    accumulateGated = new Lazy<>(() -> update.accumulating(gated.get().gradients()));
    network.run(update.reset());
  }

  /**
   * One step.
   *
   * @throws NonFiniteLossException if a loss or gradient is not finite; weights, statistics and
   *     optimizer state are those from before the step then
   */
  public StepFeedback step(long step, List<Draw> draws, Batch batch) {
    requireTeachers(draws);
    List<FedArchitecture> fed =
        draws.stream().map(draw -> network.mixed(draw.architecture(), draw.gates())).toList();
    try (BatchInputs.Fed images = network.batch().new Fed(batch)) {
      calibration.putAside();
      try {
        List<DrawResult> results = accumulate(step, draws, fed, images);
        apply(step, fed);
        return new StepFeedback(step, batch.size(), results);
      } catch (RuntimeException | Error fault) {
        Cleanup.after(fault, () -> network.run(update.reset()), calibration::putBack);
        throw fault;
      }
    }
  }

  private void requireTeachers(List<Draw> draws) {
    if (draws.isEmpty()) {
      throw new IllegalArgumentException("a step needs at least one draw, found none");
    }
    boolean taught = !needsTeacher;
    for (int i = 0; i < draws.size(); i++) {
      if (!taught && draws.get(i).guidance() == Draw.Guidance.DISTILLER) {
        throw new IllegalArgumentException(
            "draw "
                + i
                + " of the step learns from a teacher, but no draw before it is one; plan a"
                + " teacher first or use a distiller that needs none");
      }
      taught |= draws.get(i).teacher();
    }
  }

  private List<DrawResult> accumulate(
      long step, List<Draw> draws, List<FedArchitecture> fed, BatchInputs.Fed images) {
    List<DrawResult> results = new ArrayList<>();
    for (int i = 0; i < draws.size(); i++) {
      long seed = seed(step, i);
      DrawResult result = accumulate(draws.get(i), fed.get(i), images, seed);
      requireFinite(step, result);
      results.add(result);
    }
    return results;
  }

  private long seed(long step, int draw) {
    return spec.randomness().key("dropout", step, draw);
  }

  private static void requireFinite(long step, DrawResult result) {
    if (!Double.isFinite(result.loss())) {
      String drawn = result.draw().architecture().id();
      throw new NonFiniteLossException(step, drawn, result.loss());
    }
  }

  private DrawResult accumulate(
      Draw draw, FedArchitecture architecture, BatchInputs.Fed images, long seed) {
    boolean guided = draw.guidance() == Draw.Guidance.DISTILLER;
    boolean mixed = !architecture.gates().isEmpty();
    TrainingPass pass = mixed ? gated.get().forward() : training;
    try (Tensors tensors = new Tensors()) {
      Session.Runner runner = network.run(images, architecture, tensors);
      pass.feed(
          runner,
          tensors,
          new TrainingPass.Feeds(TrainingPass.OWN_MOMENTUM, draw.regularized(), seed, guided));
      if (mixed) {
        gated.get().feed(runner, tensors, architecture);
      }
      runner
          .addTarget(mixed ? accumulateGated.get() : update.accumulate())
          .addTarget(pass.trainStatistics());
      if (draw.teacher()) {
        runner.addTarget(pass.storeTeacher());
      }
      CompiledMeasures leading = pass.leading();
      try (Result result = network.train(runner.fetch(pass.loss()).fetch(leading.sums()))) {
        return new DrawResult(
            draw,
            ((TFloat32) result.get(0)).getFloat(),
            leading.add(leading.none(), result, 1, images.size()));
      }
    }
  }

  private void apply(long step, List<FedArchitecture> fed) {
    try (Tensors tensors = new Tensors()) {
      Session.Runner runner = network.run();
      update.feed(runner, tensors, spec.learningRate().applyAsDouble(step), fed);
      try (Result result =
          network.train(runner.addTarget(update.apply()).fetch(update.isFinite()))) {
        if (!((TBool) result.get(0)).getBoolean()) {
          List<String> drawn = fed.stream().map(draw -> draw.architecture().id()).toList();
          throw NonFiniteLossException.ofGradient(step, String.join(" or ", drawn));
        }
      }
    }
  }

  /** The gradients of a subnet's label loss on a batch, by parameter name; nothing changes. */
  public Map<String, float[]> gradients(Probe probe, Batch batch) {
    Draw draw =
        new Draw(
            probe.architecture(),
            Draw.Role.SAMPLED,
            Draw.Guidance.LABELS,
            false,
            probe.regularized(),
            probe.gates());
    return gradients(draw, batch, probe.seed());
  }

  /** The gradients that a draw on a batch adds in step 0, by parameter name; nothing changes. */
  public Map<String, float[]> gradients(Draw draw, Batch batch) {
    return gradients(draw, batch, seed(0, 0));
  }

  private Map<String, float[]> gradients(Draw draw, Batch batch, long seed) {
    FedArchitecture subnet = network.mixed(draw.architecture(), draw.gates());
    return calibration.keeping(
        () -> {
          try (BatchInputs.Fed images = network.batch().new Fed(batch)) {
            requireFinite(0, accumulate(draw, subnet, images, seed));
            return VariableValues.read(network, update.accumulators());
          } finally {
            network.run(update.reset());
          }
        });
  }
}
