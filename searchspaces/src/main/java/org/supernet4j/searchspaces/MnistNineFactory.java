package org.supernet4j.searchspaces;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.BatchNorm;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.Initializer;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.space.SearchSpaceFactory;

/**
 * The nine networks of the supernet-mnist project (basic-go-ahead, 2023): two blocks of one, two or
 * three convolutions each. All convolutions have biases, as there; kernels begin normal with
 * deviation 1 / input channels.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearchSpaceFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class MnistNineFactory implements SearchSpaceFactory<NoSettings> {
  private static final int BLOCK_1_CHANNELS = 32;
  private static final int BLOCK_2_CHANNELS = 64;

  @Override
  public String name() {
    return "mnist-nine";
  }

  @Override
  public String description() {
    return "Two blocks of 1, 2 or 3 convolutions on 28 x 28 images: nine networks"
        + " (supernet-mnist by basic-go-ahead).";
  }

  @Override
  public Class<NoSettings> configType() {
    return NoSettings.class;
  }

  @Override
  public DatasetInfo typicalData() {
    return Digits.typical();
  }

  @Override
  public SearchSpace create(NoSettings config, SearchSpaceContext context) {
    DatasetInfo data = context.data();
    Choice block1 = Choice.ofSizes("block-1", 1, 2, 3);
    Choice block2 = Choice.ofSizes("block-2", 1, 2, 3);
    NetworkBuilder builder =
        NetworkBuilder.forImages(Choices.of(block1, block2), Digits.image(name(), data));
    Features features = builder.input().then(Rescale.toUnitRange());
    features = unit(features, "stem", Convolution.of(BLOCK_1_CHANNELS, 3).valid());
    features = block(features, block1, BLOCK_1_CHANNELS);
    features = unit(features, "reduce", Convolution.of(BLOCK_2_CHANNELS, 3).withStride(2).valid());
    features = block(features, block2, BLOCK_2_CHANNELS);
    Dense head =
        Dense.of(data.classes().size()).withoutBias().withInitializer(new Initializer.Normal(0.01));
    return new BlueprintSpace(
        name(),
        builder.build(
            features
                .then(Pooling.of(Pooling.Kind.AVERAGE, 7, 7))
                .then(new Flatten())
                .then("head", head)));
  }

  /** As many convolutions as the choice says; the first ones are shared by all networks. */
  private static Features block(Features input, Choice depth, int channels) {
    Features features = unit(input, depth.name() + "/1", Convolution.of(channels, 3));
    for (int i = 2; i <= depth.size(depth.count() - 1); i++) {
      features =
          features.when(
              depth.atLeast(i),
              depth.name() + "/" + i,
              part -> layers(part, Convolution.of(channels, 3)));
    }
    return features;
  }

  private static Features unit(Features input, String name, Convolution convolution) {
    return input.within(name, part -> layers(part, convolution));
  }

  private static Features layers(Features input, Convolution convolution) {
    int channels = input.shape().channels().largest();
    return input
        .then(
            "conv", convolution.withBias().withInitializer(new Initializer.Normal(1.0 / channels)))
        .then("norm", BatchNorm.standard().withOffset(1e-4))
        .activation(ActivationFunction.RELU);
  }
}
