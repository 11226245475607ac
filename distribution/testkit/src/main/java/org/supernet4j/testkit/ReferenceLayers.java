package org.supernet4j.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.network.Activation;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Alternatives;
import org.supernet4j.api.network.BatchNorm;
import org.supernet4j.api.network.ChannelSlice;
import org.supernet4j.api.network.Combination;
import org.supernet4j.api.network.Conditional;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.DropConnect;
import org.supernet4j.api.network.Dropout;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.LayerVisitor;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.network.Resize;

/** Evaluates one layer of a fixed network. Dropout and drop-connect are the identity. */
final class ReferenceLayers implements LayerVisitor<FeatureMaps> {
  private final List<FeatureMaps> inputs;
  private final Map<Parameter.Role, double[]> weights = new HashMap<>();
  private final boolean batchStatistics;

  /**
   * @param inputs what the layer reads
   * @param parameters what the layer owns
   * @param weights the values of all parameters of the network, by name
   * @param batchStatistics whether norms use the statistics of the batch
   */
  ReferenceLayers(
      List<FeatureMaps> inputs,
      List<Parameter> parameters,
      Map<String, double[]> weights,
      boolean batchStatistics) {
    this.inputs = inputs;
    this.batchStatistics = batchStatistics;
    for (Parameter parameter : parameters) {
      if (parameter.role().isTrainable() || !batchStatistics) {
        this.weights.put(parameter.role(), ReferenceNetwork.valuesOf(parameter, weights));
      }
    }
  }

  private FeatureMaps input() {
    return inputs.get(0);
  }

  private double[] biasOr(int zeros) {
    return weights.getOrDefault(Parameter.Role.BIAS, new double[zeros]);
  }

  @Override
  public FeatureMaps convolution(Convolution layer) {
    return ReferenceConvolution.convolve(
        input(),
        weights.get(Parameter.Role.KERNEL),
        biasOr(layer.filters().largest()),
        layer.kernel().largest(),
        layer.stride(),
        layer.padding());
  }

  @Override
  public FeatureMaps depthwiseConvolution(DepthwiseConvolution layer) {
    return ReferenceConvolution.depthwise(
        input(),
        weights.get(Parameter.Role.DEPTHWISE_KERNEL),
        layer.kernel().largest(),
        layer.stride(),
        layer.padding());
  }

  /** A dense layer is a convolution of one position with one tap. */
  @Override
  public FeatureMaps dense(Dense layer) {
    return ReferenceConvolution.convolve(
        input(),
        weights.get(Parameter.Role.MATRIX),
        biasOr(layer.units().largest()),
        1,
        1,
        Padding.VALID);
  }

  @Override
  public FeatureMaps batchNorm(BatchNorm layer) {
    double[] mean =
        batchStatistics
            ? ReferenceNormalization.mean(input())
            : weights.get(Parameter.Role.NORM_MEAN);
    double[] variance =
        batchStatistics
            ? ReferenceNormalization.variance(input(), mean)
            : weights.get(Parameter.Role.NORM_VARIANCE);
    return ReferenceNormalization.normalize(
        input(),
        layer,
        weights.get(Parameter.Role.NORM_SCALE),
        weights.get(Parameter.Role.NORM_OFFSET),
        mean,
        variance);
  }

  @Override
  public FeatureMaps activation(Activation layer) {
    return input().map(value -> apply(layer.function(), value));
  }

  private static double apply(ActivationFunction function, double x) {
    return switch (function) {
      case RELU -> Math.max(x, 0);
      case RELU6 -> Math.min(Math.max(x, 0), 6);
      case SWISH -> x / (1 + Math.exp(-x));
      case HARD_SWISH -> x * Math.min(Math.max(x + 3, 0), 6) / 6;
      case HARD_SIGMOID -> Math.min(Math.max(x + 3, 0), 6) / 6;
      case SIGMOID -> 1 / (1 + Math.exp(-x));
      case TANH -> Math.tanh(x);
    };
  }

  @Override
  public FeatureMaps pooling(Pooling layer) {
    return ReferencePooling.pool(input(), layer);
  }

  @Override
  public FeatureMaps globalAveragePooling(GlobalAveragePooling layer) {
    return ReferencePooling.globalAverage(input());
  }

  @Override
  public FeatureMaps flatten(Flatten layer) {
    FeatureMaps input = input();
    return new FeatureMaps(
        input.count(), 1, 1, input.values().length / input.count(), input.values());
  }

  @Override
  public FeatureMaps rescale(Rescale layer) {
    FeatureMaps input = input();
    double[] values = new double[input.values().length];
    for (int i = 0; i < values.length; i++) {
      int channel = layer.mean().size() == 1 ? 0 : i % input.channels();
      values[i] = (input.values()[i] - layer.mean().get(channel)) / layer.deviation().get(channel);
    }
    return new FeatureMaps(input.count(), input.height(), input.width(), input.channels(), values);
  }

  @Override
  public FeatureMaps resize(Resize layer) {
    return ReferenceResize.resize(
        input(), layer.method(), layer.height().largest(), layer.width().largest());
  }

  @Override
  public FeatureMaps channelSlice(ChannelSlice layer) {
    FeatureMaps input = input();
    double[] values = new double[input.rows() * layer.count()];
    for (int i = 0; i < values.length; i++) {
      int row = i / layer.count();
      values[i] = input.values()[row * input.channels() + layer.first() + i % layer.count()];
    }
    return new FeatureMaps(input.count(), input.height(), input.width(), layer.count(), values);
  }

  @Override
  public FeatureMaps dropout(Dropout layer) {
    return input();
  }

  @Override
  public FeatureMaps dropConnect(DropConnect layer) {
    return input();
  }

  @Override
  public FeatureMaps combination(Combination layer) {
    return ReferenceCombination.combine(layer.kind(), inputs);
  }

  @Override
  public FeatureMaps conditional(Conditional layer) {
    throw notFixed(layer);
  }

  @Override
  public FeatureMaps alternatives(Alternatives layer) {
    throw notFixed(layer);
  }

  private static IllegalArgumentException notFixed(Object layer) {
    return new IllegalArgumentException(
        "the reference evaluates networks without choices, found '"
            + layer
            + "'; take network.at(architecture)");
  }
}
