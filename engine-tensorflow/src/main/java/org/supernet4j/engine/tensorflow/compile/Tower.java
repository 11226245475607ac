package org.supernet4j.engine.tensorflow.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.engine.tensorflow.graph.Branch;
import org.supernet4j.engine.tensorflow.graph.Weights;
import org.supernet4j.engine.tensorflow.operation.RandomDraw;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * One pass of a network through the graph: what its layers share, and what they leave behind for
 * training.
 */
public final class Tower {
  /** How layers behave that differ between training and evaluation. */
  enum Mode {
    /** Batch statistics, dropout, gradients. */
    TRAINING,
    /** Kept statistics, no dropout, no gradients. */
    EVALUATION
  }

  /** What a layer keeps of a batch for evaluation, and its share in the running average. */
  public record Statistics(
      double momentum, Parameter parameter, Operand<TFloat32> batch, Branch branch) {}

  /** The gradient of a parameter that one layer found, and where that layer runs. */
  private record Part(Operand<TFloat32> gradient, Branch branch) {}

  private final Graph graph;
  private final Mode mode;
  private final Weights weights;
  private final ArchitectureInputs architecture;
  private final Operand<TFloat32> regularization;
  private final RandomDraw random;
  private final Optional<GateInputs> gates;
  private final List<Statistics> statistics = new ArrayList<>();
  private final Map<Parameter, List<Part>> gradients = new LinkedHashMap<>();

  private Tower(
      Graph graph,
      Mode mode,
      Weights weights,
      ArchitectureInputs architecture,
      Operand<TFloat32> regularization,
      RandomDraw random,
      Optional<GateInputs> gates) {
    this.graph = graph;
    this.mode = mode;
    this.weights = weights;
    this.architecture = architecture;
    this.regularization = regularization;
    this.random = random;
    this.gates = gates;
  }

  /**
   * A pass for training.
   *
   * @param regularization 1 where dropout acts, 0 where not; a scalar
   * @param random numbers of the draw
   * @param gates of choices whose alternatives may run side by side; none where one of them runs
   */
  public static Tower training(
      Graph graph,
      Weights weights,
      ArchitectureInputs architecture,
      Operand<TFloat32> regularization,
      RandomDraw random,
      Optional<GateInputs> gates) {
    return new Tower(graph, Mode.TRAINING, weights, architecture, regularization, random, gates);
  }

  /** A pass for evaluation. */
  public static Tower evaluation(Graph graph, Weights weights, ArchitectureInputs architecture) {
    return new Tower(graph, Mode.EVALUATION, weights, architecture, null, null, Optional.empty());
  }

  boolean isTraining() {
    return mode == Mode.TRAINING;
  }

  Graph graph() {
    return graph;
  }

  ArchitectureInputs architecture() {
    return architecture;
  }

  /** The gates of this pass. */
  Optional<GateInputs> gates() {
    return gates;
  }

  /** 1 where dropout acts, 0 where not; a scalar. */
  Operand<TFloat32> regularization() {
    return regularization;
  }

  /** The random numbers of the draw. */
  RandomDraw random() {
    return random;
  }

  /** The active part of a parameter. */
  public Operand<TFloat32> use(Parameter parameter, Branch branch) {
    Operand<TFloat32> whole = weights.read(parameter, branch);
    return architecture.isElastic(parameter)
        ? branch
            .waiting()
            .slice(whole, architecture.begin(parameter), architecture.extent(parameter))
        : whole;
  }

  /** The shape of the active part of a parameter, {@code [rank]}. */
  Operand<TInt32> shape(Parameter parameter, Ops tf) {
    return architecture.isElastic(parameter)
        ? architecture.extent(parameter)
        : tf.constant(parameter.largestShape());
  }

  /** A value of the active part's shape among zeros, in the largest shape. */
  public Operand<TFloat32> whole(Parameter parameter, Operand<TFloat32> part, Branch branch) {
    return architecture.isElastic(parameter)
        ? branch
            .following()
            .pad(
                part,
                architecture.paddings(branch.following(), parameter),
                branch.following().constant(0f))
        : part;
  }

  /** Leaves the gradient of a parameter's active part, found by one of its layers. */
  void addGradient(Parameter parameter, Operand<TFloat32> gradient, Branch branch) {
    gradients
        .computeIfAbsent(parameter, key -> new ArrayList<>())
        .add(new Part(whole(parameter, gradient, branch), branch));
  }

  /**
   * The gradients of whole parameters, those of tied ones summed over all layers that use them;
   * dead where the parameter's part does not run. Adds the sums to the graph.
   */
  public Map<Parameter, Operand<TFloat32>> gradients(Ops tf) {
    Map<Parameter, Operand<TFloat32>> sums = new LinkedHashMap<>();
    gradients.forEach((parameter, parts) -> sums.put(parameter, sum(tf, parts)));
    return sums;
  }

  /** What has several parts is owned by a layer that always runs. */
  private static Operand<TFloat32> sum(Ops tf, List<Part> parts) {
    return parts.size() == 1
        ? parts.get(0).gradient()
        : parts.stream()
            .map(part -> part.branch().orZero(part.gradient()))
            .reduce(tf.math::add)
            .orElseThrow();
  }

  /** A parameter of the network. */
  Parameter parameter(String name) {
    return architecture.parameter(name);
  }

  /** Leaves statistics of the batch to be kept for evaluation. */
  void addStatistics(Statistics batch) {
    statistics.add(batch);
  }

  /** The statistics of all normalisations on the batch. */
  public List<Statistics> statistics() {
    return statistics;
  }

  /** See {@link ArchitectureInputs#predicate}. */
  Operand<TBool> predicate(String name, int part) {
    return architecture.predicate(name, part);
  }
}
