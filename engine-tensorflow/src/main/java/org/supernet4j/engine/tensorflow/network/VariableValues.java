package org.supernet4j.engine.tensorflow.network;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.engine.tensorflow.graph.Tensors;
import org.supernet4j.engine.tensorflow.graph.Variable;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

/** Values of variables to and from the heap, and the parts of them that an architecture uses. */
public final class VariableValues {
  private VariableValues() {}

  /** Sets variables to values, all in one run. */
  public static void write(NetworkGraph network, Map<Variable, float[]> values) {
    try (Tensors tensors = new Tensors()) {
      Session.Runner runner = network.run();
      values.forEach(
          (variable, value) ->
              runner
                  .feed(
                      variable.initial(),
                      tensors.keep(
                          TFloat32.tensorOf(variable.shape(), DataBuffers.of(value, false, false))))
                  .addTarget(variable.initialization()));
      runner.run().close();
    }
  }

  /** The values of parameters by name, all in one run. */
  public static Map<String, float[]> read(
      NetworkGraph network, Map<Parameter, Variable> variables) {
    Map<Variable, float[]> read = read(network, variables.values());
    Map<String, float[]> values = new LinkedHashMap<>();
    variables.forEach((parameter, variable) -> values.put(parameter.name(), read.get(variable)));
    return values;
  }

  /** The values of variables, all in one run. */
  public static Map<Variable, float[]> read(NetworkGraph network, Collection<Variable> variables) {
    Session.Runner runner = network.run();
    variables.forEach(variable -> runner.fetch(variable.value()));
    Map<Variable, float[]> values = new LinkedHashMap<>();
    try (Result result = runner.run()) {
      for (Variable variable : variables) {
        TFloat32 tensor = (TFloat32) result.get(values.size());
        float[] copy = new float[Math.toIntExact(tensor.size())];
        tensor.asRawTensor().data().asFloats().read(copy);
        values.put(variable, copy);
      }
    }
    return values;
  }

  /**
   * The part of a parameter that one architecture uses.
   *
   * @param values of the whole parameter, row-major
   * @param whole the parameter in the supernet
   * @param part the same parameter in the architecture's own network
   */
  public static float[] cut(float[] values, Parameter whole, Parameter part) {
    int[] from = whole.largestShape();
    int[] to = part.largestShape();
    float[] cut = new float[Math.toIntExact(part.largestCount())];
    int[] index = new int[to.length];
    for (int i = 0; i < cut.length; i++) {
      int position = 0;
      for (int d = 0; d < to.length; d++) {
        int begin = whole.role().isCentred(d) ? (from[d] - to[d]) / 2 : 0;
        position = position * from[d] + begin + index[d];
      }
      cut[i] = values[position];
      for (int d = to.length - 1; d >= 0 && ++index[d] == to[d]; d--) {
        index[d] = 0;
      }
    }
    return cut;
  }
}
