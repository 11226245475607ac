package org.supernet4j.runtime.table;

import java.util.Optional;
import org.supernet4j.api.config.Setting;

/** What a search on a table is given as the accuracy of a network. */
public record SignalSettings(
    @Setting("the accuracy by its name in the table") String metric,
    @Setting(value = "epochs of training; the longest recorded ones if absent", min = 1)
        Optional<Integer> epochs,
    @Setting(
            value = "of repeated trainings, their mean, or one of them drawn at random",
            byDefault = "mean")
        Repeat repeat) {
  /** What stands for repeated trainings. */
  public enum Repeat {
    /** The mean of all. */
    MEAN,
    /** One of them, drawn at random for each evaluation. */
    RANDOM
  }
}
