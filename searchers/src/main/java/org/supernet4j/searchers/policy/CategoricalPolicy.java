package org.supernet4j.searchers.policy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.SearchSpace;

/** Independent probabilities of the options of each choice, as logits that begin at zero. */
final class CategoricalPolicy {
  private final SearchSpace space;
  private final double[][] logits;

  CategoricalPolicy(SearchSpace space) {
    this.space = space;
    this.logits =
        space.choices().list().stream()
            .map(choice -> new double[choice.count()])
            .toArray(double[][]::new);
  }

  /** An architecture drawn from the policy, not necessarily valid. */
  Architecture draw(RandomGenerator random) {
    int[] options = new int[logits.length];
    for (int i = 0; i < options.length; i++) {
      double left = random.nextDouble();
      double[] probabilities = probabilities(i);
      while (options[i] < probabilities.length - 1 && left >= probabilities[options[i]]) {
        left -= probabilities[options[i]++];
      }
    }
    return space.choices().architecture(options);
  }

  /** The probabilities of the options of a choice. */
  double[] probabilities(int position) {
    double[] values = logits[position].clone();
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.exp(values[i] - largest);
      sum += values[i];
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
    return values;
  }

  /**
   * The gradient, by the logits, of {@code advantage * log p(architecture) + bonus * entropy}.
   * Choices that play no part in the architecture get no share.
   */
  double[][] gradient(Architecture architecture, double advantage, double bonus) {
    Set<Choice> used = space.network().choicesUsed(architecture);
    double[][] gradient = new double[logits.length][];
    for (int i = 0; i < logits.length; i++) {
      double[] probabilities = probabilities(i);
      gradient[i] = new double[probabilities.length];
      if (!used.contains(space.choices().list().get(i))) {
        continue;
      }
      double entropy = 0;
      for (double p : probabilities) {
        entropy -= p > 0 ? p * Math.log(p) : 0;
      }
      for (int j = 0; j < probabilities.length; j++) {
        double p = probabilities[j];
        double taken = architecture.optionAt(i) == j ? 1 : 0;
        double towardsEntropy = p > 0 ? -p * (Math.log(p) + entropy) : 0;
        gradient[i][j] = advantage * (taken - p) + bonus * towardsEntropy;
      }
    }
    return gradient;
  }

  /** Adds to the logits. */
  void add(double[][] change) {
    for (int i = 0; i < logits.length; i++) {
      for (int j = 0; j < logits[i].length; j++) {
        logits[i][j] += change[i][j];
      }
    }
  }

  void save(DataOutput output) throws IOException {
    Ascent.write(logits, output);
  }

  void load(DataInput input) throws IOException {
    Ascent.read(logits, input);
  }
}
