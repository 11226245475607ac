package org.supernet4j.engine.tensorflow.compile;

import java.util.List;
import org.supernet4j.api.network.ChannelSlice;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.network.Resize;
import org.supernet4j.engine.tensorflow.operation.CubicResize;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Layers without weights that change the extent, channels or scale of feature maps. */
public final class ImageLayers {
  private final LayerSite site;
  private final Ops tf;

  ImageLayers(LayerSite site) {
    this.site = site;
    this.tf = site.ops();
  }

  Compiled globalAveragePooling(GlobalAveragePooling layer) {
    Operand<TFloat32> mean =
        tf.math.mean(site.input(), tf.constant(new int[] {1, 2}), Mean.keepDims(true));
    return site.passing(
        mean,
        gradient -> {
          Operand<TInt32> shape = tf.shape(site.input());
          Operand<TInt32> positions =
              tf.reduceProd(
                  tf.slice(shape, tf.constant(new int[] {1}), tf.constant(new int[] {2})),
                  tf.constant(0));
          Operand<TFloat32> each = tf.math.div(gradient, tf.dtypes.cast(positions, TFloat32.class));
          return List.of(tf.broadcastTo(each, shape));
        });
  }

  Compiled flatten(Flatten layer) {
    if (site.node().output().channels().isConstant()) {
      int features = site.node().output().channels().largest();
      return site.differentiable(tf.reshape(site.input(), tf.constant(new int[] {-1, features})));
    }
    Operand<TInt32> batch =
        tf.slice(tf.shape(site.input()), tf.constant(new int[] {0}), tf.constant(new int[] {1}));
    return site.differentiable(
        tf.reshape(
            site.input(), tf.concat(List.of(batch, tf.constant(new int[] {-1})), tf.constant(0))));
  }

  Compiled rescale(Rescale layer) {
    float[] factor = new float[layer.mean().size()];
    float[] shift = new float[factor.length];
    for (int i = 0; i < factor.length; i++) {
      factor[i] = (float) (1 / layer.deviation().get(i));
      shift[i] = (float) (-layer.mean().get(i) / layer.deviation().get(i));
    }
    Operand<TFloat32> scaled = tf.math.mul(site.input(), tf.constant(factor));
    return site.differentiable(tf.math.add(scaled, tf.constant(shift)));
  }

  Compiled resize(Resize layer) {
    Operand<TInt32> extent =
        layer.choices(site.inputShapes()).isEmpty()
            ? tf.constant(new int[] {layer.height().largest(), layer.width().largest()})
            : site.tower().architecture().extent(site.node());
    if (layer.method() instanceof Resize.Bicubic cubic) {
      CubicResize resize = new CubicResize(tf, cubic.coefficient(), tf.shape(site.input()), extent);
      return site.passing(
          resize.forward(site.input()), gradient -> List.of(resize.backward(gradient)));
    }
    return site.differentiable(
        tf.image.resizeBilinear(site.input(), extent, ResizeBilinear.halfPixelCenters(true)));
  }

  Compiled channelSlice(ChannelSlice layer) {
    return site.differentiable(
        tf.slice(
            site.input(),
            tf.constant(new int[] {0, 0, 0, layer.first()}),
            tf.constant(new int[] {-1, -1, -1, layer.count()})));
  }
}
