package org.supernet4j.engine.tensorflow.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.engine.Optimizer;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.engine.tensorflow.graph.Variable;
import org.supernet4j.engine.tensorflow.network.NetworkGraph;
import org.supernet4j.engine.tensorflow.network.ParameterVariables;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;

/** What an optimizer remembers of the weights from step to step. */
public final class OptimizerState {
  private final Map<Parameter, List<Variable>> slots = new HashMap<>();
  private final Map<Parameter, Variable> updates = new HashMap<>();
  private final List<Variable> all = new ArrayList<>();

  /** Adds the state of an optimizer for all parameters to the graph. */
  public OptimizerState(NetworkGraph network, Optimizer optimizer) {
    Ops tf = network.ops().withSubScope("optimizer");
    List<Op> starts = new ArrayList<>();
    for (Parameter parameter : network.elasticity().parameters()) {
      if (parameter.role().isTrainable()) {
        List<Variable> kept = new ArrayList<>();
        for (int i = 0; i < OptimizerCompiler.slotCount(optimizer); i++) {
          Variable slot =
              variable(network, tf, "slot-" + i + "/" + parameter.name(), shapeOf(parameter));
          starts.add(slot.fill(tf, OptimizerCompiler.slotStart(optimizer, i)));
          kept.add(slot);
        }
        slots.put(parameter, kept);
        if (OptimizerCompiler.countsUpdates(optimizer)) {
          Variable count = variable(network, tf, "updates/" + parameter.name(), Shape.scalar());
          starts.add(count.clear(tf));
          updates.put(parameter, count);
        }
      }
    }
    network.run(tf.withControlDependencies(starts).noOp());
  }

  private static Shape shapeOf(Parameter parameter) {
    return ParameterVariables.shapeOf(parameter);
  }

  private Variable variable(NetworkGraph network, Ops tf, String name, Shape shape) {
    Variable variable = network.variable(tf, name, shape);
    all.add(variable);
    return variable;
  }

  /** The tensors of the weight's shape, in the order of {@link OptimizerCompiler}. */
  List<Variable> slots(Parameter parameter) {
    return slots.get(parameter);
  }

  /** How often a parameter was updated; null unless the optimizer needs to know. */
  Variable updates(Parameter parameter) {
    return updates.get(parameter);
  }

  /** Everything. */
  public List<Variable> all() {
    return all;
  }
}
