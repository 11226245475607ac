package org.supernet4j.engine.tensorflow.compile;

import org.supernet4j.api.network.BatchNorm;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;

/** Batch norm: with the statistics of the batch in training, with the kept ones after. */
public final class BatchNormLayer {
  private final LayerSite site;
  private final Ops tf;

  BatchNormLayer(LayerSite site) {
    this.site = site;
    this.tf = site.ops();
  }

  Compiled compile(BatchNorm layer) {
    Operand<TFloat32> scale = site.use(0);
    Operand<TFloat32> offset = site.use(1);
    FusedBatchNorm.Options epsilon = FusedBatchNorm.epsilon((float) layer.epsilon());
    if (!site.tower().isTraining()) {
      Operand<TFloat32> mean = site.read(2);
      Operand<TFloat32> variance = site.read(3);
      return site.differentiable(
          tf.nn
              .fusedBatchNorm(
                  site.input(),
                  scale,
                  offset,
                  mean,
                  variance,
                  epsilon,
                  FusedBatchNorm.isTraining(false))
              .y());
    }
    Operand<TFloat32> none = tf.constant(new float[0]);
    FusedBatchNorm<TFloat32, TFloat32> norm =
        tf.nn.fusedBatchNorm(
            site.input(), scale, offset, none, none, epsilon, FusedBatchNorm.isTraining(true));
    site.tower()
        .addStatistics(
            new Tower.Statistics(
                layer.momentum(), site.parameter(2), norm.batchMean(), site.branch()));
    site.tower()
        .addStatistics(
            new Tower.Statistics(
                layer.momentum(), site.parameter(3), norm.batchVariance(), site.branch()));
    return site.known(
        norm.y(),
        gradient -> LayerGradients.batchNorm(tf, layer, norm, site.input(), scale, gradient));
  }
}
