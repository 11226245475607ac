package org.supernet4j.engine.tensorflow.network;

import java.util.HashMap;
import java.util.Map;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Gates;
import org.supernet4j.engine.tensorflow.compile.ArchitectureInputs;
import org.supernet4j.engine.tensorflow.compile.Elasticity;
import org.supernet4j.engine.tensorflow.compile.FedArchitecture;
import org.supernet4j.engine.tensorflow.graph.Cleanup;
import org.supernet4j.engine.tensorflow.graph.HeldBytes;
import org.supernet4j.engine.tensorflow.graph.Sessions;
import org.supernet4j.engine.tensorflow.graph.Tensors;
import org.supernet4j.engine.tensorflow.graph.Variable;
import org.supernet4j.engine.tensorflow.task.BatchInputs;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;

/**
 * The one graph of a network: inputs, shared variables and a session. Passes are added to it when
 * they are first needed.
 */
public final class NetworkGraph implements AutoCloseable {
  private final Network network;
  private final Elasticity elasticity;
  private final Graph graph;
  private final Ops tf;
  private final ArchitectureInputs architecture;
  private final BatchInputs batch;
  private final ParameterVariables variables;
  private final Sessions sessions;
  private final Session session;
  private final HeldBytes held;

  /** A graph with inputs, variables without values and a session. */
  public NetworkGraph(Network network, Sessions sessions) {
    this.network = network;
    this.sessions = sessions;
    this.elasticity = new Elasticity(network);
    this.held = sessions.held().part();
    this.graph = new Graph();
    try {
      this.tf = Ops.create(graph);
      this.architecture = new ArchitectureInputs(tf, elasticity);
      this.batch = new BatchInputs(tf, network, held);
      this.variables = new ParameterVariables(this, elasticity.parameters());
      this.session =
          network.choices().count() > 0 ? sessions.openUnoptimized(graph) : sessions.open(graph);
    } catch (RuntimeException | Error fault) {
      Cleanup.after(fault, graph::close, held::release);
      throw fault;
    }
  }

  /** The network that the graph computes. */
  public Network network() {
    return network;
  }

  /** What of the network an architecture decides. */
  public Elasticity elasticity() {
    return elasticity;
  }

  /** The graph, to which passes add themselves. */
  public Graph graph() {
    return graph;
  }

  /** Operations at the root of the graph. */
  public Ops ops() {
    return tf;
  }

  /** Where an architecture is fed. */
  public ArchitectureInputs architecture() {
    return architecture;
  }

  /** Where a batch is fed. */
  public BatchInputs batch() {
    return batch;
  }

  /** The variables of the parameters. */
  public ParameterVariables variables() {
    return variables;
  }

  /**
   * A variable that lives as long as the graph; without a value until it is assigned.
   *
   * @param shape of its values; a first dimension of -1 may change
   */
  public Variable variable(Ops at, String name, Shape shape) {
    Variable variable = new Variable(at, name, shape);
    held.add(HeldBytes.ofFloats(shape));
    return variable;
  }

  /** Where a teacher's logits stay for its students, {@code [batch, classes]}; once for a graph. */
  public Variable teacherLogits() {
    return variable(tf, "teacher-logits", Shape.of(-1, network.classes()));
  }

  /**
   * An architecture as the graph is fed it.
   *
   * @throws IllegalArgumentException if it is of another space
   */
  public FedArchitecture fed(Architecture chosen) {
    return fed(chosen, Gates.none());
  }

  /**
   * An architecture with gates as the graph is fed it.
   *
   * @throws IllegalArgumentException if it is of another space, or the network cannot have the
   *     gates
   */
  public FedArchitecture fed(Architecture chosen, Gates gates) {
    if (!chosen.choices().equals(network.choices())) {
      throw new IllegalArgumentException(
          "architecture "
              + chosen
              + " decides "
              + chosen.choices()
              + ", the network's choices are "
              + network.choices());
    }
    network.requireGateable(gates);
    return FedArchitecture.of(elasticity, chosen, gates);
  }

  /**
   * An architecture with gates as the graph is fed it; gates of one option are that option.
   *
   * @throws IllegalArgumentException if it is of another space, or the network cannot have the
   *     gates
   */
  public FedArchitecture mixed(Architecture chosen, Gates gates) {
    network.requireGateable(gates);
    return fed(gates.withSingleOptions(chosen), gates.mixed());
  }

  /** A run on a batch with an architecture; the tensors must live until it is over. */
  public Session.Runner run(BatchInputs.Fed images, FedArchitecture chosen, Tensors tensors) {
    Session.Runner runner = images.feed(session.runner());
    architecture.feed(runner, tensors, chosen.integers(), chosen.predicates());
    return runner;
  }

  /** A run that is fed neither a batch nor an architecture. */
  public Session.Runner run() {
    return session.runner();
  }

  /** Runs a part of training, which may be profiled. */
  public Result train(Session.Runner runner) {
    return sessions.run(runner);
  }

  /** Runs an operation that needs no feed. */
  public void run(Op target) {
    session.runner().addTarget(target).run().close();
  }

  /** Gives every parameter fresh values. */
  public void initialize(Randomness randomness) {
    Map<String, float[]> values = new HashMap<>();
    for (Parameter parameter : elasticity.parameters()) {
      float[] fresh = new float[Math.toIntExact(parameter.largestCount())];
      parameter
          .initializer()
          .fill(
              fresh,
              parameter.fanIn(),
              parameter.fanOut(),
              randomness.stream("weights/" + parameter.name()));
      values.put(parameter.name(), fresh);
    }
    initialize(values);
  }

  /** Gives every parameter a value, by name. */
  public void initialize(Map<String, float[]> values) {
    Map<Variable, float[]> byVariable = new HashMap<>();
    variables
        .all()
        .forEach((parameter, variable) -> byVariable.put(variable, values.get(parameter.name())));
    VariableValues.write(this, byVariable);
  }

  @Override
  public void close() {
    try (graph) {
      session.close();
    } finally {
      held.release();
    }
  }
}
