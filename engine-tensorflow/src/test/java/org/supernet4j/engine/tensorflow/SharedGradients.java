package org.supernet4j.engine.tensorflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.engine.tensorflow.network.VariableValues;

/**
 * From the gradients of an architecture's own weights to those of the parts of the shared weights
 * that it uses: the chain rule through transformed kernels in plain Java, all else as it is.
 */
final class SharedGradients {
  private final Architecture architecture;
  private final Map<String, float[]> shared;
  private final Map<String, float[]> gradients;

  private SharedGradients(
      Architecture architecture, Map<String, float[]> alone, Map<String, float[]> shared) {
    this.architecture = architecture;
    this.shared = shared;
    this.gradients = new HashMap<>(alone);
  }

  /**
   * The gradients by name.
   *
   * @param alone gradients of the architecture's own weights
   * @param shared the values of the shared weights
   */
  static Map<String, float[]> of(
      Network network,
      Architecture architecture,
      Map<String, float[]> alone,
      Map<String, float[]> shared) {
    SharedGradients chain = new SharedGradients(architecture, alone, shared);
    network.forEachNode(
        (block, node) -> {
          List<Parameter> transforms =
              block.parametersOf(node).stream()
                  .filter(each -> each.role() == Parameter.Role.KERNEL_TRANSFORM)
                  .filter(each -> each.isUsed(architecture))
                  .toList();
          Parameter kernel = transforms.isEmpty() ? null : block.parametersOf(node).get(0);
          if (kernel != null && alone.containsKey(kernel.name())) {
            chain.through(kernel, transforms);
          }
        });
    return chain.gradients;
  }

  private void through(Parameter kernel, List<Parameter> transforms) {
    List<float[]> inputs = new ArrayList<>(List.of(used(kernel)));
    for (Parameter transform : transforms) {
      inputs.add(product(used(transform), false, inputs.get(inputs.size() - 1), taps(transform)));
    }
    float[] gradient = gradients.get(kernel.name());
    for (int i = transforms.size() - 1; i >= 0; i--) {
      Parameter transform = transforms.get(i);
      gradients.put(transform.name(), outer(gradient, inputs.get(i), taps(transform)));
      gradient = product(used(transform), true, gradient, taps(transform));
    }
    gradients.put(kernel.name(), gradient);
  }

  private float[] used(Parameter parameter) {
    return VariableValues.cut(shared.get(parameter.name()), parameter, parameter.at(architecture));
  }

  private static int taps(Parameter transform) {
    return transform.largestShape()[2] * transform.largestShape()[3];
  }

  /** A matrix of so many columns, or its transpose, times {@code [taps, channels]}. */
  private static float[] product(float[] matrix, boolean transposed, float[] kernel, int columns) {
    int rows = matrix.length / columns;
    int channels = kernel.length / (transposed ? rows : columns);
    float[] product = new float[(transposed ? columns : rows) * channels];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        for (int c = 0; c < channels; c++) {
          int to = transposed ? j : i;
          int from = transposed ? i : j;
          product[to * channels + c] += matrix[i * columns + j] * kernel[from * channels + c];
        }
      }
    }
    return product;
  }

  private static float[] outer(float[] gradient, float[] kernel, int columns) {
    int channels = kernel.length / columns;
    int rows = gradient.length / channels;
    float[] outer = new float[rows * columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        for (int c = 0; c < channels; c++) {
          outer[i * columns + j] += gradient[i * channels + c] * kernel[j * channels + c];
        }
      }
    }
    return outer;
  }
}
