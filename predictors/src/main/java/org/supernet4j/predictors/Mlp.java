package org.supernet4j.predictors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.supernet4j.api.predictor.Predictor;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;

/** Dense layers over one-hot encoded options. */
final class Mlp implements Predictor {
  private static final int BATCH = 16;

  private final MlpSettings settings;
  private final Choices choices;
  private final int inputs;

  Mlp(MlpSettings settings, Choices choices) {
    this.settings = settings;
    this.choices = choices;
    this.inputs = choices.list().stream().mapToInt(Choice::count).sum();
  }

  @Override
  public Fitted fit(List<Example> examples, RandomGenerator random) {
    Limits.requireExamples(examples.size());
    double[] values = examples.stream().mapToDouble(Example::value).toArray();
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance =
        Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElseThrow();
    double deviation = Math.sqrt(variance);
    if (deviation == 0) {
      return architecture -> mean;
    }
    double[][] encoded =
        examples.stream().map(example -> encode(example.architecture())).toArray(double[][]::new);
    List<DenseLayer> layers = layers(random);
    int[] order = new int[values.length];
    Arrays.setAll(order, i -> i);
    int batches = (order.length + BATCH - 1) / BATCH;
    long steps = (long) settings.epochs() * batches;
    long step = 0;
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      shuffle(order, random);
      for (int batch = 0; batch < batches; batch++, step++) {
        int end = Math.min(order.length, (batch + 1) * BATCH);
        for (int i = batch * BATCH; i < end; i++) {
          double target = (values[order[i]] - mean) / deviation;
          learn(layers, encoded[order[i]], target, 1.0 / (end - batch * BATCH));
        }
        double rate = settings.learningRate() * (1 + Math.cos(Math.PI * step / steps)) / 2;
        for (DenseLayer layer : layers) {
          layer.update(rate, settings.weightDecay(), step + 1);
        }
      }
    }
    return architecture -> mean + deviation * output(layers, encode(architecture));
  }

  private List<DenseLayer> layers(RandomGenerator random) {
    List<DenseLayer> layers = new ArrayList<>();
    int width = inputs;
    for (int units : settings.hidden()) {
      layers.add(new DenseLayer(width, units, random));
      width = units;
    }
    layers.add(new DenseLayer(width, 1, random));
    return layers;
  }

  private static double output(List<DenseLayer> layers, double[] input) {
    double[] x = input;
    for (int i = 0; i < layers.size(); i++) {
      x = layers.get(i).apply(i == 0 ? x : rectified(x));
    }
    return x[0];
  }

  /** Adds the gradients of half the squared error, times a weight. */
  private static void learn(List<DenseLayer> layers, double[] input, double target, double weight) {
    List<double[]> entered = new ArrayList<>();
    double[] x = input;
    for (int i = 0; i < layers.size(); i++) {
      entered.add(i == 0 ? x : rectified(x));
      x = layers.get(i).apply(entered.get(i));
    }
    double[] gradient = {weight * (x[0] - target)};
    for (int i = layers.size() - 1; i >= 0; i--) {
      double[] into = entered.get(i);
      gradient = layers.get(i).learn(into, gradient);
      for (int unit = 0; unit < gradient.length && i > 0; unit++) {
        gradient[unit] = into[unit] > 0 ? gradient[unit] : 0;
      }
    }
  }

  private static double[] rectified(double[] x) {
    return Arrays.stream(x).map(value -> Math.max(0, value)).toArray();
  }

  private static void shuffle(int[] order, RandomGenerator random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int held = order[i];
      order[i] = order[other];
      order[other] = held;
    }
  }

  private double[] encode(Architecture architecture) {
    double[] encoded = new double[inputs];
    int place = 0;
    for (int i = 0; i < choices.count(); i++) {
      encoded[place + architecture.optionAt(i)] = 1;
      place += choices.list().get(i).count();
    }
    return encoded;
  }
}
