package org.supernet4j.engine.tensorflow.compile;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.engine.tensorflow.operation.WindowedConvolution;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Layers with a kernel: convolutions and dense layers. */
public final class KernelLayers {
  private final LayerSite site;
  private final Ops tf;

  KernelLayers(LayerSite site) {
    this.site = site;
    this.tf = site.ops();
  }

  Compiled convolution(Convolution layer) {
    return windows(WindowedConvolution.of(tf, layer, site.inputShape(0)), layer.bias());
  }

  Compiled depthwiseConvolution(DepthwiseConvolution layer) {
    return windows(WindowedConvolution.of(tf, layer, site.inputShape(0)), layer.bias());
  }

  private Compiled windows(WindowedConvolution windows, boolean bias) {
    Kernel kernel = site.kernel();
    Operand<TFloat32> output = windows.forward(site.input(), kernel);
    return site.known(
        bias ? tf.nn.biasAdd(output, site.use(1)) : output,
        gradient -> {
          List<Operand<TFloat32>> parameters = new ArrayList<>();
          parameters.add(kernel.backward(windows.ofKernel(site.input(), kernel, gradient)));
          if (bias) {
            parameters.add(tf.nn.biasAddGrad(gradient));
          }
          return new LayerGradients.Found(ofInput(windows, kernel, gradient), parameters);
        });
  }

  /** Null where no gradient must reach the input. */
  private Operand<TFloat32> ofInput(
      WindowedConvolution windows, Kernel kernel, Operand<TFloat32> gradient) {
    return site.inputTrained() ? windows.ofInput(site.input(), kernel, gradient) : null;
  }

  Compiled dense(Dense layer) {
    Operand<TFloat32> output = tf.linalg.matMul(site.input(), site.use(0));
    return site.differentiable(layer.bias() ? tf.nn.biasAdd(output, site.use(1)) : output);
  }
}
