package org.supernet4j.engine.tensorflow;

import org.supernet4j.api.network.Parameter;
import org.tensorflow.Result;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

/** Values of variables to and from the heap, and the parts of them that an architecture uses. */
final class VariableValues {
  private VariableValues() {}

  static void write(NetworkGraph network, Variable variable, float[] values) {
    try (TFloat32 tensor =
        TFloat32.tensorOf(variable.shape(), DataBuffers.of(values, false, false))) {
      network
          .run()
          .feed(variable.initial(), tensor)
          .addTarget(variable.initialization())
          .run()
          .close();
    }
  }

  static float[] read(NetworkGraph network, Variable variable) {
    try (Result result = network.run().fetch(variable.value()).run()) {
      TFloat32 tensor = (TFloat32) result.get(0);
      float[] values = new float[Math.toIntExact(tensor.size())];
      tensor.copyTo(NdArrays.wrap(tensor.shape(), DataBuffers.of(values, false, false)));
      return values;
    }
  }

  /**
   * The part of a parameter that one architecture uses.
   *
   * @param values of the whole parameter, row-major
   * @param whole the parameter in the supernet
   * @param part the same parameter in the architecture's own network
   */
  static float[] cut(float[] values, Parameter whole, Parameter part) {
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
