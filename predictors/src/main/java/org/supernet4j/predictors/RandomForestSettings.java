package org.supernet4j.predictors;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The configuration of {@link RandomForestFactory}.
 *
 * @param trees how many trees vote
 * @param depth how many questions a tree asks at most
 * @param features share of the features that a question may be about
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RandomForestSettings(
    @Setting(
            value = "Trees, whose mean is the prediction.",
            byDefault = "100",
            min = 1,
            max = 10000)
        int trees,
    @Setting(
            value = "Questions that a tree asks at most, one after the other.",
            byDefault = "15",
            min = 1,
            max = 1000)
        int depth,
    @Setting(
            value =
                "Share of the features, drawn by chance, that a question may be about; below 1.",
            byDefault = "0.5",
            min = 0.01,
            max = 0.99)
        double features) {
  public RandomForestSettings {
    Limits.require("trees", trees, 1, 10_000);
    Limits.require("depth", depth, 1, 1_000);
    Limits.require("features", features, 0.01, 0.99);
  }
}
