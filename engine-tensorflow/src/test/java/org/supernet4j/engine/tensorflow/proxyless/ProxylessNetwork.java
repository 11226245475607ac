package org.supernet4j.engine.tensorflow.proxyless;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.BatchNorm;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.tensor.Shape;

/** A network in the files that ProxylessNAS (Cai et al., 2019) publishes. */
public final class ProxylessNetwork {
  private static final double HALF = 127.5;

  private final double epsilon;

  private ProxylessNetwork(double epsilon) {
    this.epsilon = epsilon;
  }

  /** The network that a configuration describes; layers are named as the weights are. */
  public static Network of(JsonNode config) {
    return new ProxylessNetwork(config.get("bn").get("eps").asDouble()).build(config);
  }

  private Network build(JsonNode config) {
    int resolution = config.get("resolution").asInt();
    NetworkBuilder builder =
        NetworkBuilder.forImages(Choices.of(), Shape.image(resolution, resolution, 3));
    Rescale toOne = new Rescale(List.of(HALF), List.of(HALF));
    Features features =
        convolution(builder.input().then(toOne), "first_conv", config.get("first_conv"));
    int index = 0;
    for (JsonNode block : config.get("blocks")) {
      features = block(features, "blocks." + index, block);
      index++;
    }
    features = convolution(features, "feature_mix_layer", config.get("feature_mix_layer"));
    int classes = config.get("classifier").get("out_features").asInt();
    return builder.build(
        features
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("classifier.linear", Dense.of(classes)));
  }

  private Features convolution(Features input, String name, JsonNode layer) {
    return unit(
        input, name, layer.get("out_channels").asInt(), layer.get("kernel_size").asInt(), layer);
  }

  private Features unit(Features input, String name, int filters, int kernel, JsonNode layer) {
    return norm(
            input.then(
                name + ".conv",
                Convolution.of(filters, kernel)
                    .withStride(layer.get("stride").asInt())
                    .withPadding(Padding.SYMMETRIC)),
            name)
        .activation(ActivationFunction.RELU6);
  }

  private Features norm(Features input, String name) {
    return input.then(name + ".bn", new BatchNorm(epsilon, 0.1, 1, 0));
  }

  /** A block whose convolution is the zero layer passes its input on. */
  private Features block(Features input, String name, JsonNode block) {
    JsonNode layer = block.get("mobile_inverted_conv");
    if (layer.get("name").asText().equals("ZeroLayer")) {
      return input;
    }
    Features output = bottleneck(input, name + ".mobile_inverted_conv", layer);
    return block.get("shortcut").isNull() ? output : output.add(input);
  }

  private Features bottleneck(Features input, String name, JsonNode layer) {
    double expand = layer.get("expand_ratio").asDouble();
    Features features = input;
    if (expand != 1) {
      int middle = (int) Math.rint(layer.get("in_channels").asInt() * expand);
      features =
          norm(
                  input.then(name + ".inverted_bottleneck.conv", Convolution.of(middle, 1)),
                  name + ".inverted_bottleneck")
              .activation(ActivationFunction.RELU6);
    }
    features =
        norm(
                features.then(
                    name + ".depth_conv.conv",
                    DepthwiseConvolution.of(layer.get("kernel_size").asInt())
                        .withStride(layer.get("stride").asInt())
                        .withPadding(Padding.SYMMETRIC)),
                name + ".depth_conv")
            .activation(ActivationFunction.RELU6);
    return norm(
        features.then(
            name + ".point_linear.conv", Convolution.of(layer.get("out_channels").asInt(), 1)),
        name + ".point_linear");
  }

  /**
   * The values of a network's parameters from arrays in PyTorch's names and layouts.
   *
   * @throws IllegalArgumentException if an array is missing or has another shape
   */
  public static Map<String, float[]> weights(Network network, Map<String, NpzFile.Floats> arrays) {
    Map<String, float[]> weights = new HashMap<>();
    for (Parameter parameter : network.parameters()) {
      String name = pytorchName(parameter);
      NpzFile.Floats array = arrays.get(name);
      if (array == null || array.values().length != parameter.largestCount()) {
        throw new IllegalArgumentException(
            "parameter "
                + parameter.name()
                + " needs an array '"
                + name
                + "' of "
                + parameter.largestCount()
                + " values, found "
                + (array == null ? "none" : array.values().length + ""));
      }
      weights.put(parameter.name(), ownLayout(parameter.role(), array));
    }
    return weights;
  }

  private static String pytorchName(Parameter parameter) {
    String path = parameter.name().substring(0, parameter.name().lastIndexOf('/'));
    return path
        + switch (parameter.role()) {
          case NORM_OFFSET, BIAS -> ".bias";
          case NORM_MEAN -> ".running_mean";
          case NORM_VARIANCE -> ".running_var";
          default -> ".weight";
        };
  }

  /** From [outputs, inputs, positions] to ours; depthwise kernels have one "input". */
  private static float[] ownLayout(Parameter.Role role, NpzFile.Floats array) {
    int[] shape = array.shape();
    if (shape.length < 2) {
      return array.values();
    }
    int outputs = shape[0];
    int inputs = shape[1];
    int positions = array.values().length / (outputs * inputs);
    float[] values = new float[array.values().length];
    for (int output = 0; output < outputs; output++) {
      for (int input = 0; input < inputs; input++) {
        for (int position = 0; position < positions; position++) {
          int to =
              role == Parameter.Role.DEPTHWISE_KERNEL
                  ? position * outputs + output
                  : (position * inputs + input) * outputs + output;
          values[to] = array.values()[(output * inputs + input) * positions + position];
        }
      }
    }
    return values;
  }
}
