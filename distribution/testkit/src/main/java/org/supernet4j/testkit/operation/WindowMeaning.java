package org.supernet4j.testkit.operation;

import org.supernet4j.api.operation.Convolution;
import org.supernet4j.api.operation.ConvolutionInputGradient;
import org.supernet4j.api.operation.ConvolutionKernelGradient;
import org.supernet4j.api.operation.Interpolation;
import org.supernet4j.api.operation.InterpolationGradient;
import org.supernet4j.api.operation.Pool;
import org.supernet4j.api.operation.PoolGradient;
import org.supernet4j.api.operation.Window;
import org.supernet4j.api.space.Size;

/** What moves windows over feature maps, or interpolates these. */
final class WindowMeaning extends Applied {
  WindowMeaning(Applied at) {
    super(at);
  }

  Tensor convolution(Convolution operation) {
    Tensor result = Tensor.zeros(shape);
    Tensor kernel = inputs.get(1);
    convolutions(operation.window(), operation.groups(), inputs.get(0).shape(), kernel.shape())
        .output(inputs.get(0).values(), kernel.values(), result.values());
    return result;
  }

  Tensor convolutionInputGradient(ConvolutionInputGradient operation) {
    Tensor result = Tensor.zeros(shape);
    Tensor kernel = inputs.get(0);
    convolutions(operation.window(), operation.groups(), shape, kernel.shape())
        .inputGradient(result.values(), kernel.values(), inputs.get(1).values());
    return result;
  }

  Tensor convolutionKernelGradient(ConvolutionKernelGradient operation) {
    Tensor result = Tensor.zeros(shape);
    convolutions(operation.window(), operation.groups(), inputs.get(0).shape(), shape)
        .kernelGradient(inputs.get(0).values(), result.values(), inputs.get(1).values());
    return result;
  }

  private Convolutions convolutions(Window window, Size groups, int[] input, int[] kernel) {
    return new Convolutions(windows(window, input, kernel[0], kernel[1]), value(groups), kernel[3]);
  }

  private Windows windows(Window window, int[] input, int rows, int columns) {
    return new Windows(
        extents(window.rows(), input[1], rows),
        extents(window.columns(), input[2], columns),
        input[0],
        input[3]);
  }

  private Windows.Extents extents(Window.Axis axis, int input, int window) {
    int before = value(axis.before());
    int reach = (window - 1) * axis.dilation() + 1;
    int output = (input + before + value(axis.after()) - reach) / axis.stride() + 1;
    return new Windows.Extents(axis, before, input, window, output);
  }

  Tensor pool(Pool operation) {
    Tensor result = Tensor.zeros(shape);
    pools(operation).output(inputs.get(0).values(), result.values());
    return result;
  }

  Tensor poolGradient(PoolGradient operation) {
    Tensor result = Tensor.zeros(shape);
    pools(operation.pool())
        .inputGradient(
            inputs.get(0).values(),
            inputs.get(1).values(),
            inputs.get(2).values(),
            result.values());
    return result;
  }

  private Pools pools(Pool pool) {
    return new Pools(
        pool.kind(), windows(pool.window(), inputs.get(0).shape(), pool.rows(), pool.columns()));
  }

  Tensor interpolation(Interpolation operation) {
    Tensor input = inputs.get(0);
    Tensor result = Tensor.zeros(shape);
    new Interpolations(operation.method())
        .each(
            input.shape(),
            shape,
            (from, to, weight) -> {
              for (int channel = 0; channel < input.last(); channel++) {
                result.values()[to + channel] += weight * input.values()[from + channel];
              }
            });
    return result;
  }

  Tensor interpolationGradient(InterpolationGradient operation) {
    Tensor given = inputs.get(0);
    Tensor result = Tensor.zeros(shape);
    new Interpolations(operation.method())
        .each(
            shape,
            given.shape(),
            (from, to, weight) -> {
              for (int channel = 0; channel < given.last(); channel++) {
                result.values()[from + channel] += weight * given.values()[to + channel];
              }
            });
    return result;
  }
}
