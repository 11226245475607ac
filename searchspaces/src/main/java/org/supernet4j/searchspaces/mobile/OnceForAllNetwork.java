package org.supernet4j.searchspaces.mobile;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.Dropout;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;

/** The blueprint of {@code ofa-mobilenet-v3}. */
final class OnceForAllNetwork {
  private final OnceForAllSettings settings;
  private final Choice resolution;
  private final List<OnceForAllStage> stages;

  OnceForAllNetwork(OnceForAllSettings settings, Choice resolution) {
    this.settings = settings;
    this.resolution = resolution;
    ActivationFunction relu = ActivationFunction.RELU;
    ActivationFunction hardSwish = ActivationFunction.HARD_SWISH;
    this.stages =
        List.of(
            OnceForAllStage.of("stage1", channels(24), 2, false, relu),
            OnceForAllStage.of("stage2", channels(40), 2, true, relu),
            OnceForAllStage.of("stage3", channels(80), 2, false, hardSwish),
            OnceForAllStage.of("stage4", channels(112), 1, true, hardSwish),
            OnceForAllStage.of("stage5", channels(160), 2, true, hardSwish));
  }

  private int channels(int published) {
    return Rounding.channels(published * settings.width());
  }

  Network build(DatasetInfo data) {
    List<Choice> choices = new ArrayList<>(List.of(resolution));
    stages.forEach(stage -> choices.addAll(stage.choices()));
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(choices), ImageInput.shape(data));
    Features features =
        ImageInput.read(builder.input(), resolution.size(), settings.normalization());
    features =
        unit(
            features,
            "first-conv",
            Convolution.of(channels(16), 3).withStride(2).withPadding(Padding.SYMMETRIC),
            ActivationFunction.HARD_SWISH);
    features = features.within("first-block", OnceForAllNetwork::firstBlock);
    for (OnceForAllStage stage : stages) {
      features = stage.apply(features);
    }
    return builder.build(head(features, data.classes().size()));
  }

  /** A block without expansion that keeps the shape. */
  private static Features firstBlock(Features input) {
    return input
        .then("depthwise/conv", DepthwiseConvolution.of(3))
        .batchNorm("depthwise/norm")
        .activation(ActivationFunction.RELU)
        .then("project/conv", Convolution.of(input.shape().channels(), Size.of(1)))
        .batchNorm("project/norm")
        .add(input);
  }

  private Features head(Features input, int classes) {
    Convolution expansion = Convolution.of(channels(960), 1);
    return unit(input, "head", expansion, ActivationFunction.HARD_SWISH)
        .then(new GlobalAveragePooling())
        .then(new Flatten())
        .then("last-conv/conv", Dense.of(channels(1280)).withoutBias())
        .activation(ActivationFunction.HARD_SWISH)
        .then(new Dropout(settings.dropout()))
        .then("classifier", Dense.of(classes));
  }

  private static Features unit(
      Features input, String name, Convolution convolution, ActivationFunction function) {
    return input.then(name + "/conv", convolution).batchNorm(name + "/norm").activation(function);
  }
}
