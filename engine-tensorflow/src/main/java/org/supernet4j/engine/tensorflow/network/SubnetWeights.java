package org.supernet4j.engine.tensorflow.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.network.Block;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Node;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.space.Architecture;

/** The weights that a network of one architecture alone inherits from those that all share. */
public final class SubnetWeights {
  private final Architecture architecture;
  private final Map<String, float[]> shared;
  private final Map<String, float[]> inherited = new HashMap<>();

  private SubnetWeights(Architecture architecture, Map<String, float[]> shared) {
    this.architecture = architecture;
    this.shared = shared;
  }

  /**
   * The weights of an architecture by name, and those of parts that it leaves out.
   *
   * @param shared values of the largest shapes, by name
   */
  public static Map<String, float[]> of(
      Network network, Architecture architecture, Map<String, float[]> shared) {
    SubnetWeights weights = new SubnetWeights(architecture, shared);
    network.forEachNode(weights::add);
    return weights.inherited;
  }

  private void add(Block block, Node node) {
    List<Parameter> parameters = block.parametersOf(node);
    for (Parameter parameter : parameters) {
      if (parameter.role() != Parameter.Role.KERNEL_TRANSFORM) {
        float[] part = used(parameter);
        inherited.put(
            parameter.name(), parameter.role().isKernel() ? transformed(part, parameters) : part);
      }
    }
  }

  private float[] used(Parameter parameter) {
    return VariableValues.cut(shared.get(parameter.name()), parameter, parameter.at(architecture));
  }

  /** A kernel led through the transforms that the architecture uses. */
  private float[] transformed(float[] kernel, List<Parameter> parameters) {
    float[] result = kernel;
    for (Parameter parameter : parameters) {
      if (parameter.role() == Parameter.Role.KERNEL_TRANSFORM && parameter.isUsed(architecture)) {
        int[] shape = parameter.at(architecture).largestShape();
        result = product(used(parameter), result, shape[0] * shape[1], shape[2] * shape[3]);
      }
    }
    return result;
  }

  /** A matrix {@code [rows, taps]} times a kernel of {@code [taps, channels]}. */
  private static float[] product(float[] matrix, float[] kernel, int rows, int taps) {
    int channels = kernel.length / taps;
    float[] product = new float[rows * channels];
    for (int row = 0; row < rows; row++) {
      for (int channel = 0; channel < channels; channel++) {
        double sum = 0;
        for (int tap = 0; tap < taps; tap++) {
          sum += (double) matrix[row * taps + tap] * kernel[tap * channels + channel];
        }
        product[row * channels + channel] = (float) sum;
      }
    }
    return product;
  }
}
