package org.supernet4j.searchspaces.mobile;

import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Dropout;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;

/**
 * The blueprint of AttentiveNAS (Wang et al., 2021): a convolution, seven stages of inverted
 * residual blocks that each have a shortcut, and a head with the pooling in its middle. All
 * nonlinearities are swish. Padding is the authors', as is the coefficient of the interpolation, so
 * that their weights would give their logits.
 */
final class AttentiveNasNetwork {
  private final AttentiveNasPlan plan;
  private final Normalization normalization;
  private final double dropout;
  private final double dropConnect;
  private int blocks;

  /**
   * A network that is yet to be built.
   *
   * @param dropout share of the features before the classifier that are dropped
   * @param dropConnect share of examples for which a block behind the last one would be dropped;
   *     earlier blocks less in proportion
   */
  AttentiveNasNetwork(
      AttentiveNasPlan plan, Normalization normalization, double dropout, double dropConnect) {
    this.plan = plan;
    this.normalization = normalization;
    this.dropout = dropout;
    this.dropConnect = dropConnect;
  }

  Network build(DatasetInfo data) {
    blocks = 0;
    NetworkBuilder builder = NetworkBuilder.forImages(plan.choices(), ImageInput.shape(data));
    Features features =
        ImageInput.read(builder.input(), plan.resolution().size(), normalization)
            .then(
                "first-conv/conv",
                Convolution.of(plan.first().size(), Size.of(3))
                    .withStride(plan.firstStride())
                    .withPadding(Padding.SYMMETRIC))
            .batchNorm("first-conv/norm")
            .activation(ActivationFunction.SWISH);
    Choice width = plan.first();
    for (Stage stage : plan.stages()) {
      features = stage(features, width, stage);
      width = stage.width();
    }
    return builder.build(head(features, data.classes().size()));
  }

  private Features stage(Features input, Choice inputWidth, Stage stage) {
    Features features = input;
    for (int i = 1; i <= stage.most(); i++) {
      InvertedResidual block =
          new InvertedResidual(
              stage,
              i == 1 ? inputWidth : stage.width(),
              i == 1 ? stage.stride() : 1,
              stage.dropped() ? dropConnect * blocks / plan.blocks() : 0);
      String name = stage.name() + "/" + i;
      features =
          i <= stage.least()
              ? features.within(name, block::apply)
              : features.when(stage.depth().atLeast(i), name, block::apply);
      blocks++;
    }
    return features;
  }

  private Features head(Features input, int classes) {
    return input
        .then("head/conv", Convolution.of(input.shape().channels().times(6), Size.of(1)))
        .batchNorm("head/norm")
        .activation(ActivationFunction.SWISH)
        .then(new GlobalAveragePooling())
        .then(new Flatten())
        .then("last-conv/conv", Dense.of(plan.last().size()).withoutBias())
        .activation(ActivationFunction.SWISH)
        .then(new Dropout(dropout))
        .then("classifier", Dense.of(classes));
  }
}
