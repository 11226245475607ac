package org.supernet4j.engine.tensorflow;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.BatchResult;
import org.supernet4j.api.engine.GateGradients;
import org.supernet4j.api.engine.Probe;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.ChannelGroup;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.task.MeasureSums;
import org.supernet4j.api.task.Measures;
import org.supernet4j.engine.tensorflow.compile.FedArchitecture;
import org.supernet4j.engine.tensorflow.evaluate.EvaluationPass;
import org.supernet4j.engine.tensorflow.graph.Cleanup;
import org.supernet4j.engine.tensorflow.graph.Lanes;
import org.supernet4j.engine.tensorflow.graph.Lazy;
import org.supernet4j.engine.tensorflow.graph.Sessions;
import org.supernet4j.engine.tensorflow.graph.Tensors;
import org.supernet4j.engine.tensorflow.graph.Variable;
import org.supernet4j.engine.tensorflow.network.NetworkGraph;
import org.supernet4j.engine.tensorflow.network.SubnetWeights;
import org.supernet4j.engine.tensorflow.network.VariableValues;
import org.supernet4j.engine.tensorflow.store.Checkpoint;
import org.supernet4j.engine.tensorflow.task.BatchInputs;
import org.supernet4j.engine.tensorflow.task.CompiledMeasures;
import org.supernet4j.engine.tensorflow.train.Calibration;
import org.supernet4j.engine.tensorflow.train.ChannelSorting;
import org.supernet4j.engine.tensorflow.train.GatedPass;
import org.supernet4j.engine.tensorflow.train.OptimizerState;
import org.supernet4j.engine.tensorflow.train.Trainer;
import org.supernet4j.engine.tensorflow.train.TrainingPass;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.types.TFloat32;

/** A network with choices in one graph. */
public final class TensorFlowSupernet implements Supernet {
  private final NetworkGraph network;
  private final Sessions sessions;
  private final Lazy<TrainingPass> training;
  private final Lazy<GatedPass> gated;
  private final Lazy<EvaluationPass> evaluation;
  private final Lazy<OptimizerState> state;
  private final Lazy<Trainer> trainer;
  private final Calibration calibration;
  private final Lanes lanes;
  private final Lazy<Checkpoint> checkpoint;

  private TensorFlowSupernet(NetworkGraph network, TrainingSpec spec, Sessions sessions) {
    this.network = network;
    this.sessions = sessions;
    Lazy<Variable> teacher = new Lazy<>(network::teacherLogits);
    this.training =
        new Lazy<>(() -> new TrainingPass("training", network, spec, teacher.get(), Set.of()));
    this.gated = new Lazy<>(() -> new GatedPass(network, spec, teacher.get()));
    this.evaluation = new Lazy<>(() -> new EvaluationPass(network, spec.task()));
    this.state = new Lazy<>(() -> new OptimizerState(network, spec.optimizer()));
    this.calibration = new Calibration(network, training);
    this.lanes = new Lanes(sessions.lanes());
    this.trainer =
        new Lazy<>(
            () -> new Trainer(network, spec, training.get(), gated, state.get(), calibration));
    this.checkpoint = new Lazy<>(() -> new Checkpoint(network, state.get()));
  }

  /** With fresh weights. */
  static TensorFlowSupernet fresh(Network network, TrainingSpec spec, Sessions sessions) {
    return make(network, spec, sessions, graph -> graph.initialize(spec.randomness()));
  }

  /** With given weights, by parameter name. */
  static TensorFlowSupernet with(
      Map<String, float[]> weights, Network network, TrainingSpec spec, Sessions sessions) {
    return make(network, spec, sessions, graph -> graph.initialize(weights));
  }

  private static TensorFlowSupernet make(
      Network network,
      TrainingSpec spec,
      Sessions sessions,
      Consumer<NetworkGraph> initialization) {
    NetworkGraph graph = new NetworkGraph(network, sessions);
    try {
      initialization.accept(graph);
      return new TensorFlowSupernet(graph, spec, sessions);
    } catch (RuntimeException | Error fault) {
      Cleanup.after(fault, graph::close);
      throw fault;
    }
  }

  @Override
  public Network network() {
    return network.network();
  }

  NetworkGraph graph() {
    return network;
  }

  TrainingPass training() {
    return training.get();
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
                .fetch(evaluation.get().outputs())
                .run()) {
      float[] logits = new float[batch.size() * network().classes()];
      ((TFloat32) result.get(0)).asRawTensor().data().asFloats().read(logits);
      return logits;
    }
  }

  @Override
  public StepFeedback step(long step, List<Draw> draws, Batch batch) {
    return trainer.get().step(step, draws, batch);
  }

  @Override
  public double[] losses(List<Architecture> architectures, Batch batch) {
    int count = architectures.size();
    List<Operand<TFloat32>> losses = training.get().losses(lanes.countFor(count));
    try (BatchInputs.Fed images = network.batch().new Fed(batch)) {
      return lanes
          .map(count, (lane, i) -> loss(losses.get(lane), architectures.get(i), images))
          .stream()
          .mapToDouble(loss -> loss)
          .toArray();
    }
  }

  @Override
  public BatchResult measure(Probe probe, Batch batch) {
    FedArchitecture subnet = network.mixed(probe.architecture(), probe.gates());
    boolean mixed = !subnet.gates().isEmpty();
    TrainingPass pass = mixed ? gated.get().forward() : training.get();
    try (BatchInputs.Fed images = network.batch().new Fed(batch);
        Tensors tensors = new Tensors()) {
      Session.Runner runner = network.run(images, subnet, tensors);
      pass.feed(
          runner, tensors, new TrainingPass.Feeds(0, probe.regularized(), probe.seed(), false));
      if (mixed) {
        gated.get().feed(runner, tensors, subnet);
      }
      CompiledMeasures leading = pass.leading();
      try (Result result = runner.fetch(pass.loss()).fetch(leading.sums()).run()) {
        return new BatchResult(
            ((TFloat32) result.get(0)).getFloat(),
            leading.add(leading.none(), result, 1, batch.size()));
      }
    }
  }

  @Override
  public GateGradients gateGradients(Probe probe, Batch batch) {
    if (probe.gates().isEmpty()) {
      throw new IllegalArgumentException(
          "there is no gate to differentiate by; give gates to one or more of "
              + network().gateable().stream().map(Choice::name).toList());
    }
    network().requireGateable(probe.gates());
    return gated.get().gradients(probe, batch);
  }

  private double loss(Operand<TFloat32> loss, Architecture architecture, BatchInputs.Fed images) {
    try (Tensors tensors = new Tensors()) {
      Session.Runner runner = network.run(images, network.fed(architecture), tensors);
      training.get().feed(runner, tensors, new TrainingPass.Feeds(0, false, 0, false));
      try (Result result = runner.fetch(loss).run()) {
        return ((TFloat32) result.get(0)).getFloat();
      }
    }
  }

  @Override
  public Measures evaluate(
      Architecture architecture, Iterable<Batch> calibrationBatches, Iterable<Batch> data) {
    FedArchitecture fed = network.fed(architecture);
    return calibration.with(fed, calibrationBatches, () -> evaluate(fed, data));
  }

  private Measures evaluate(FedArchitecture architecture, Iterable<Batch> data) {
    CompiledMeasures measures = evaluation.get().measures();
    MeasureSums sums = measures.none();
    for (Batch batch : data) {
      try (BatchInputs.Fed fed = network.batch().new Fed(batch);
          Tensors tensors = new Tensors();
          Result result = network.run(fed, architecture, tensors).fetch(measures.sums()).run()) {
        sums = measures.add(sums, result, 0, batch.size());
      }
    }
    if (sums.examples() == 0) {
      throw new IllegalArgumentException("there is no example to evaluate on; give at least one");
    }
    return sums.measures();
  }

  @Override
  public int sortChannels(Set<Choice> choices, List<Architecture> kept) {
    List<ChannelGroup> groups =
        ChannelGroup.of(network()).stream()
            .filter(group -> !Collections.disjoint(group.choices(), choices))
            .toList();
    return new ChannelSorting(network, state.get()).sort(groups, kept);
  }

  @Override
  public Subnet extract(
      Architecture architecture, Iterable<Batch> calibrationBatches, TrainingSpec newSpec) {
    Network fixed = network.network().at(architecture);
    Map<String, float[]> weights =
        calibration.with(
            network.fed(architecture),
            calibrationBatches,
            () -> SubnetWeights.of(network(), architecture, weights()));
    return new TensorFlowSubnet(with(weights, fixed, newSpec, sessions));
  }

  @Override
  public Map<String, float[]> weights() {
    return VariableValues.read(network, network.variables().all());
  }

  @Override
  public void assign(Map<String, float[]> values) {
    Map<String, Variable> byName = new HashMap<>();
    network.variables().all().forEach((owned, variable) -> byName.put(owned.name(), variable));
    Map<Variable, float[]> byVariable = new HashMap<>();
    values.forEach(
        (name, value) -> {
          Variable variable = byName.get(name);
          if (variable == null || variable.shape().size() != value.length) {
            throw new IllegalArgumentException(
                "there are "
                    + value.length
                    + " values for parameter '"
                    + name
                    + "', but the network has "
                    + (variable == null ? "no such parameter" : variable.shape() + " of it"));
          }
          byVariable.put(variable, value);
        });
    if (!byVariable.isEmpty()) {
      VariableValues.write(network, byVariable);
    }
  }

  @Override
  public Map<String, float[]> weightGradients(Probe probe, Batch batch) {
    return trainer.get().gradients(probe, batch);
  }

  /** The gradients that a draw on a batch adds, by parameter name; for tests. */
  Map<String, float[]> gradients(Draw draw, Batch batch) {
    return trainer.get().gradients(draw, batch);
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
    try (network) {
      lanes.close();
    }
  }
}
