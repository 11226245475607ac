package org.supernet4j.engine.tensorflow.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.engine.tensorflow.graph.Branch;
import org.supernet4j.engine.tensorflow.graph.Variable;
import org.supernet4j.engine.tensorflow.graph.Weights;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** The parameters of a network as variables of their largest shapes. */
public final class ParameterVariables implements Weights {
  private final Map<Parameter, Variable> variables = new LinkedHashMap<>();

  ParameterVariables(NetworkGraph network, List<Parameter> parameters) {
    parameters.forEach(
        parameter ->
            variables.put(
                parameter,
                network.variable(
                    network.ops(), "parameter/" + parameter.name(), shapeOf(parameter))));
  }

  /** The shape of the variable of a parameter: its largest. */
  public static Shape shapeOf(Parameter parameter) {
    long[] dimensions = new long[parameter.shape().size()];
    for (int i = 0; i < dimensions.length; i++) {
      dimensions[i] = parameter.shape().get(i).largest();
    }
    return Shape.of(dimensions);
  }

  @Override
  public Operand<TFloat32> read(Parameter parameter, Branch branch) {
    return variables.get(parameter).read(branch.waiting());
  }

  /** The variable of a parameter. */
  public Variable of(Parameter parameter) {
    return variables.get(parameter);
  }

  /** All variables by parameter. */
  public Map<Parameter, Variable> all() {
    return variables;
  }
}
