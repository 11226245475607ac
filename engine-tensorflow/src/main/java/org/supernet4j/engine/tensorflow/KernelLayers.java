package org.supernet4j.engine.tensorflow;

import java.util.List;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Layers with a kernel: convolutions and dense layers. */
final class KernelLayers {
  private final LayerSite site;
  private final Ops tf;

  KernelLayers(LayerSite site) {
    this.site = site;
    this.tf = site.ops();
  }

  Compiled convolution(Convolution layer) {
    long stride = layer.stride();
    Kernel kernel = site.kernel();
    Operand<TFloat32> output =
        tf.nn.conv2d(
            site.input(), kernel.value(), List.of(1L, stride, stride, 1L), layer.padding().name());
    return site.known(
        layer.bias() ? tf.nn.biasAdd(output, site.use(1)) : output,
        gradient ->
            LayerGradients.convolution(
                tf, layer, site.input(), kernel, gradient, site.inputTrained()));
  }

  Compiled depthwiseConvolution(DepthwiseConvolution layer) {
    long stride = layer.stride();
    Kernel kernel = site.kernel();
    return site.known(
        tf.nn.depthwiseConv2dNative(
            site.input(), kernel.value(), List.of(1L, stride, stride, 1L), "SAME"),
        gradient -> {
          DepthwiseGradient gradients = new DepthwiseGradient(tf, layer, site.inputShape(0));
          Operand<TFloat32> ofKernel =
              gradients.ofKernel(site.input(), kernel.shape(), gradient, kernel::has);
          return new LayerGradients.Found(
              site.inputTrained()
                  ? gradients.ofInput(site.input(), kernel.value(), gradient)
                  : null,
              List.of(kernel.backward(ofKernel)));
        });
  }

  Compiled dense(Dense layer) {
    Operand<TFloat32> output = tf.linalg.matMul(site.input(), site.use(0));
    return site.differentiable(layer.bias() ? tf.nn.biasAdd(output, site.use(1)) : output);
  }
}
