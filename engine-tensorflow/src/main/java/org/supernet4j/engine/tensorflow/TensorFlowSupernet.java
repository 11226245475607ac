package org.supernet4j.engine.tensorflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.NonFiniteLossException;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.objective.Quality;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.space.Architecture;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** A network with choices in one graph. */
final class TensorFlowSupernet implements Supernet {
  private final NetworkGraph network;
  private final TrainingSpec spec;
  private final ConfigProto options;
  private final Lazy<TrainingPass> training;
  private final Lazy<EvaluationPass> evaluation;
  private final Lazy<UpdatePass> update;
  private final Calibration calibration;
  private final Lazy<Checkpoint> checkpoint;

  private TensorFlowSupernet(Network network, TrainingSpec spec, ConfigProto options) {
    this.network = new NetworkGraph(network, options);
    this.spec = spec;
    this.options = options;
    this.training = new Lazy<>(() -> new TrainingPass(this.network, spec.distiller()));
    this.evaluation = new Lazy<>(() -> new EvaluationPass(this.network));
    this.update = new Lazy<>(this::buildUpdate);
    this.calibration = new Calibration(this.network, training);
    this.checkpoint = new Lazy<>(() -> new Checkpoint(this.network, update.get().slots()));
  }

  /** With fresh weights. */
  static TensorFlowSupernet fresh(Network network, TrainingSpec spec, ConfigProto options) {
    TensorFlowSupernet supernet = new TensorFlowSupernet(network, spec, options);
    supernet.network.initialize(spec.randomness());
    return supernet;
  }

  /** With given weights, by parameter name. */
  static TensorFlowSupernet with(
      Map<String, float[]> weights, Network network, TrainingSpec spec, ConfigProto options) {
    TensorFlowSupernet supernet = new TensorFlowSupernet(network, spec, options);
    supernet.network.initialize(weights);
    return supernet;
  }

  private UpdatePass buildUpdate() {
    UpdatePass built =
        new UpdatePass(network, training.get().differentiate(), spec.optimizer(), spec.clipping());
    network.run(built.initialization());
    return built;
  }

  @Override
  public Network network() {
    return network.network();
  }

  NetworkGraph graph() {
    return network;
  }

  Calibration calibration() {
    return calibration;
  }

  /** The logits of an architecture with the statistics as they are, {@code [batch, classes]}. */
  float[] logits(Architecture architecture, Batch batch) {
    try (BatchInputs.Fed images = network.batch().new Fed(batch);
        Tensors tensors = new Tensors();
        Result result =
            network
                .run(images, network.fed(architecture), tensors)
                .fetch(evaluation.get().logits())
                .run()) {
      float[] logits = new float[batch.size() * network().classes()];
      ((TFloat32) result.get(0)).asRawTensor().data().asFloats().read(logits);
      return logits;
    }
  }

  @Override
  public StepFeedback step(long step, List<Draw> draws, Batch batch) {
    List<FedArchitecture> fed = new ArrayList<>();
    List<DrawResult> results = new ArrayList<>();
    try (BatchInputs.Fed images = network.batch().new Fed(batch);
        Tensors tensors = new Tensors()) {
      for (Draw draw : draws) {
        fed.add(network.fed(draw.architecture()));
        long seed = spec.randomness().key("dropout", step, results.size());
        results.add(accumulate(draw, fed.get(results.size()), images, seed));
        double loss = results.get(results.size() - 1).loss();
        if (!Double.isFinite(loss)) {
          network.run(update.get().reset());
          throw new NonFiniteLossException(step, draw.architecture().id(), loss);
        }
      }
      Session.Runner runner = network.run();
      update.get().feed(runner, tensors, spec.learningRate().applyAsDouble(step), fed);
      runner.addTarget(update.get().apply()).run().close();
    }
    return new StepFeedback(step, batch.size(), results);
  }

  private DrawResult accumulate(
      Draw draw, FedArchitecture architecture, BatchInputs.Fed images, long seed) {
    boolean guided = draw.guidance() == Draw.Guidance.DISTILLER;
    UpdatePass updates = update.get();
    try (Tensors tensors = new Tensors()) {
      Session.Runner runner = network.run(images, architecture, tensors);
      training
          .get()
          .feed(
              runner,
              tensors,
              new TrainingPass.Feeds(TrainingPass.OWN_MOMENTUM, draw.regularized(), seed, guided));
      runner.addTarget(updates.accumulate()).addTarget(training.get().trainStatistics());
      if (draw.teacher()) {
        runner.addTarget(training.get().storeTeacher());
      }
      try (Result result = runner.fetch(training.get().loss()).fetch(training.get().hits()).run()) {
        return new DrawResult(
            draw, ((TFloat32) result.get(0)).getFloat(), ((TInt32) result.get(1)).getInt());
      }
    }
  }

  @Override
  public double[] losses(List<Architecture> architectures, Batch batch) {
    double[] losses = new double[architectures.size()];
    try (BatchInputs.Fed images = network.batch().new Fed(batch)) {
      for (int i = 0; i < losses.length; i++) {
        try (Tensors tensors = new Tensors()) {
          Session.Runner runner = network.run(images, network.fed(architectures.get(i)), tensors);
          training.get().feed(runner, tensors, new TrainingPass.Feeds(0, false, 0, false));
          try (Result result = runner.fetch(training.get().loss()).run()) {
            losses[i] = ((TFloat32) result.get(0)).getFloat();
          }
        }
      }
    }
    return losses;
  }

  @Override
  public Quality evaluate(
      Architecture architecture, Iterable<Batch> calibrationBatches, Iterable<Batch> data) {
    FedArchitecture fed = network.fed(architecture);
    return calibration.with(fed, calibrationBatches, () -> evaluate(fed, data));
  }

  private Quality evaluate(FedArchitecture architecture, Iterable<Batch> data) {
    double loss = 0;
    long hits = 0;
    int images = 0;
    for (Batch batch : data) {
      try (BatchInputs.Fed fed = network.batch().new Fed(batch);
          Tensors tensors = new Tensors();
          Result result =
              network
                  .run(fed, architecture, tensors)
                  .fetch(evaluation.get().lossSum())
                  .fetch(evaluation.get().hits())
                  .run()) {
        loss += ((TFloat32) result.get(0)).getFloat();
        hits += ((TInt32) result.get(1)).getInt();
        images += batch.size();
      }
    }
    return new Quality(loss / images, (double) hits / images, images);
  }

  @Override
  public Subnet extract(
      Architecture architecture, Iterable<Batch> calibrationBatches, TrainingSpec newSpec) {
    Network fixed = network.network().at(architecture);
    Map<String, float[]> weights =
        calibration.with(network.fed(architecture), calibrationBatches, () -> weightsOf(fixed));
    return new TensorFlowSubnet(with(weights, fixed, newSpec, options));
  }

  private Map<String, float[]> weightsOf(Network fixed) {
    Map<String, Parameter> wholes = new HashMap<>();
    network.elasticity().parameters().forEach(whole -> wholes.put(whole.name(), whole));
    Map<String, float[]> values = VariableValues.read(network, network.variables().all());
    Map<String, float[]> weights = new HashMap<>();
    for (Parameter part : fixed.parameters()) {
      float[] whole = values.get(part.name());
      weights.put(part.name(), VariableValues.cut(whole, wholes.get(part.name()), part));
    }
    return weights;
  }

  /** The gradients that a draw on a batch adds, by parameter name; for tests. */
  Map<String, float[]> gradients(Draw draw, Batch batch) {
    try (BatchInputs.Fed images = network.batch().new Fed(batch)) {
      UpdatePass updates = update.get();
      accumulate(draw, network.fed(draw.architecture()), images, 0);
      Map<String, float[]> gradients = VariableValues.read(network, updates.accumulators());
      network.run(updates.reset());
      return gradients;
    }
  }

  @Override
  public void save(Path target) {
    checkpoint.get().save(target);
  }

  @Override
  public void load(Path source) {
    checkpoint.get().load(source);
  }

  @Override
  public void close() {
    network.close();
  }
}
