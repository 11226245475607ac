package org.supernet4j.predictors;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The configuration of {@link MlpFactory}.
 *
 * @param hidden units of each hidden layer
 * @param epochs passes over the examples
 * @param learningRate of Adam
 * @param weightDecay share of a weight taken away in a step, times the learning rate
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MlpSettings(
    @Setting(value = "Units of each hidden layer.", byDefault = "[64, 64]", min = 1, max = 4096)
        List<Integer> hidden,
    @Setting(value = "Passes over the examples.", byDefault = "300", min = 1, max = 100000)
        int epochs,
    @Setting(value = "Base learning rate of Adam.", byDefault = "0.003", min = 1e-7, max = 1)
        double learningRate,
    @Setting(
            value = "Share of a weight taken away in a step, times the learning rate.",
            byDefault = "0.01",
            min = 0,
            max = 1)
        double weightDecay) {
  public MlpSettings {
    hidden = List.copyOf(hidden);
    hidden.forEach(units -> Limits.require("hidden", units, 1, 4096));
    Limits.require("epochs", epochs, 1, 100_000);
    Limits.require("learning-rate", learningRate, 1e-7, 1);
    Limits.require("weight-decay", weightDecay, 0, 1);
  }
}
