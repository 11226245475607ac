package org.supernet4j.engine.tensorflow.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.engine.tensorflow.graph.Tensors;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Depthwise convolutions with padding SAME, and their gradients, against those that TensorFlow
 * registers. Other paddings: {@code WindowReferenceTest}.
 */
class WindowedConvolutionTest {
  private static final int BATCH = 3;
  private static final int CHANNELS = 5;
  private static final Choice KERNEL = Choice.ofSizes("kernel", 3, 5, 7);
  private static final Choice RESOLUTION = Choice.ofSizes("resolution", 8, 12);
  private static final Choice PARITY = Choice.ofSizes("parity", 8, 9);

  @ParameterizedTest
  @CsvSource({
    "8, 8, 3, 1",
    "8, 8, 5, 1",
    "9, 8, 5, 2",
    "8, 9, 5, 2",
    "7, 12, 7, 1",
    "12, 7, 7, 2",
    "8, 8, 6, 1",
    "8, 8, 6, 2",
    "9, 9, 5, 3",
    "2, 3, 5, 1",
    "2, 2, 7, 2"
  })
  void equalsTheRegisteredGradients(int height, int width, int extent, int stride) {
    Shape shape = Shape.image(height, width, CHANNELS);
    DepthwiseConvolution layer = DepthwiseConvolution.of(extent).withStride(stride);
    check(layer, shape, height, width, extent);
  }

  @ParameterizedTest
  @CsvSource({"3, 8, 1", "5, 8, 1", "7, 8, 1", "3, 12, 2", "5, 12, 2", "7, 12, 2"})
  void elasticKernelsRunTheOperationOfTheirExtent(int extent, int resolution, int stride) {
    Shape shape = Shape.image(RESOLUTION.size(), RESOLUTION.size(), Size.of(CHANNELS));
    DepthwiseConvolution layer = DepthwiseConvolution.of(KERNEL.size()).withStride(stride);
    check(layer, shape, resolution, resolution, extent);
  }

  @Test
  void extentsWhoseSidesDifferTakeTheName() {
    Shape shape = Shape.image(PARITY.size(), Size.of(8), Size.of(CHANNELS));

    check(DepthwiseConvolution.of(KERNEL.size()).withStride(2), shape, 9, 8, 5);
  }

  private static void check(
      DepthwiseConvolution layer, Shape shape, int height, int width, int extent) {
    int stride = layer.stride();
    List<Long> strides = List.of(1L, (long) stride, (long) stride, 1L);
    int rows = (height + stride - 1) / stride;
    int columns = (width + stride - 1) / stride;
    try (Graph graph = new Graph();
        Session session = new Session(graph);
        Tensors tensors = new Tensors()) {
      Ops tf = Ops.create(graph);
      Session.Runner runner = session.runner();
      Operand<TFloat32> input = fed(tf, runner, tensors, BATCH, height, width, CHANNELS);
      Operand<TFloat32> kernel = fed(tf, runner, tensors, extent, extent, CHANNELS, 1);
      Operand<TFloat32> gradient = fed(tf, runner, tensors, BATCH, rows, columns, CHANNELS);
      Output<?> output = tf.nn.depthwiseConv2dNative(input, kernel, strides, "SAME").asOutput();
      Output<?>[] registered =
          graph.addGradients(
              "registered",
              new Output<?>[] {output},
              new Output<?>[] {input.asOutput(), kernel.asOutput()},
              new Output<?>[] {gradient.asOutput()});
      WindowedConvolution own = WindowedConvolution.of(tf, layer, shape);
      FixedKernel inUse = new FixedKernel(tf, kernel, extent);
      try (Result result =
          runner
              .fetch(output)
              .fetch(registered[0])
              .fetch(registered[1])
              .fetch(own.forward(input, inUse))
              .fetch(own.ofInput(input, inUse, gradient))
              .fetch(own.ofKernel(input, inUse, gradient))
              .run()) {
        assertEqual(result, 0, 3);
        assertEqual(result, 1, 4);
        assertEqual(result, 2, 5);
      }
    }
  }

  private record FixedKernel(Ops tf, Operand<TFloat32> value, int extent)
      implements WindowedConvolution.KernelInUse {
    @Override
    public Operand<TInt32> shape() {
      return tf.shape(value);
    }

    @Override
    public Operand<TBool> has(int candidate) {
      return tf.constant(candidate == extent);
    }
  }

  private static Operand<TFloat32> fed(
      Ops tf, Session.Runner runner, Tensors tensors, long... dimensions) {
    org.tensorflow.ndarray.Shape shape = org.tensorflow.ndarray.Shape.of(dimensions);
    Placeholder<TFloat32> placeholder = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
    SplittableRandom random = new SplittableRandom(dimensions[0] * 31 + dimensions[1]);
    float[] values = new float[(int) shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    runner.feed(
        placeholder, tensors.keep(TFloat32.tensorOf(shape, DataBuffers.of(values, false, false))));
    return placeholder;
  }

  private static void assertEqual(Result result, int expected, int found) {
    TFloat32 one = (TFloat32) result.get(expected);
    TFloat32 other = (TFloat32) result.get(found);
    assertThat(other.shape()).isEqualTo(one.shape());
    float[] wanted = new float[(int) one.size()];
    float[] values = new float[wanted.length];
    one.asRawTensor().data().asFloats().read(wanted);
    other.asRawTensor().data().asFloats().read(values);
    for (int i = 0; i < wanted.length; i++) {
      assertThat(values[i]).as("value %d", i).isCloseTo(wanted[i], within(2e-5f));
    }
  }
}
