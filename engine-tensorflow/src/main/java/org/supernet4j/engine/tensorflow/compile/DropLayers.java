package org.supernet4j.engine.tensorflow.compile;

import java.util.Arrays;
import java.util.List;
import org.supernet4j.api.network.DropConnect;
import org.supernet4j.api.network.Dropout;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Layers that leave out values at random in training. */
public final class DropLayers {
  private final LayerSite site;
  private final Ops tf;

  DropLayers(LayerSite site) {
    this.site = site;
    this.tf = site.ops();
  }

  Compiled dropout(Dropout layer) {
    return drop(layer.rate(), tf.shape(site.input()));
  }

  Compiled dropConnect(DropConnect layer) {
    int rank = site.node().output().dimensions().size() + 1;
    Operand<TInt32> batch =
        tf.slice(tf.shape(site.input()), tf.constant(new int[] {0}), tf.constant(new int[] {1}));
    int[] ones = new int[rank - 1];
    Arrays.fill(ones, 1);
    return drop(layer.rate(), tf.concat(List.of(batch, tf.constant(ones)), tf.constant(0)));
  }

  private Compiled drop(double rate, Operand<TInt32> maskShape) {
    if (!site.tower().isTraining() || rate == 0) {
      return site.unchanged();
    }
    int salt = site.node().path().hashCode();
    Operand<TInt32> seed = tf.math.add(site.tower().seed(), tf.constant(new int[] {salt, 0}));
    Operand<TFloat32> keep =
        tf.math.sub(
            tf.constant(1f), tf.math.mul(site.tower().regularization(), tf.constant((float) rate)));
    Operand<TFloat32> kept =
        tf.dtypes.cast(
            tf.math.less(tf.random.statelessRandomUniform(maskShape, seed), keep), TFloat32.class);
    Operand<TFloat32> factor = tf.math.div(kept, keep);
    return site.passing(
        tf.math.mul(site.input(), factor), gradient -> List.of(tf.math.mul(gradient, factor)));
  }
}
