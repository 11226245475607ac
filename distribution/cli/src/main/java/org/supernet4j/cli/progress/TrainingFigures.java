package org.supernet4j.cli.progress;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.supernet4j.api.report.RunEvent.StepFinished;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.runtime.report.number.Quantity;

/** Speed and losses of the supernet's training. */
final class TrainingFigures {
  private final Smoothed imagesPerSecond = new Smoothed();
  private final Map<Draw.Role, Smoothed> losses = new EnumMap<>(Draw.Role.class);

  void add(StepFinished step) {
    imagesPerSecond.add(1000 * step.feedback().images() / step.millis());
    step.feedback()
        .results()
        .forEach(
            result ->
                losses
                    .computeIfAbsent(result.draw().role(), role -> new Smoothed())
                    .add(result.loss()));
  }

  /** For example {@code loss sampled 1.20}; with several roles, the loss of each. */
  String losses() {
    return losses.entrySet().stream()
        .map(
            loss ->
                loss.getKey().name().toLowerCase(Locale.ROOT)
                    + " "
                    + Quantity.PLAIN.brief(loss.getValue().mean()))
        .collect(joining(" ", "loss ", ""));
  }

  /** For example {@code 1,890 images/s}. */
  String speed() {
    return String.format(Locale.ROOT, "%,.0f images/s", imagesPerSecond.mean());
  }
}
