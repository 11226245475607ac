package org.supernet4j.cli.progress;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.supernet4j.api.report.RunEvent.StepFinished;
import org.supernet4j.api.report.RunEvent.TurnFinished;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.runtime.report.number.Quantity;

/** Speed and losses of the supernet's training. */
final class TrainingFigures {
  private final Smoothed imagesPerSecond = new Smoothed();
  private long turns;
  private Map<String, Double> figures = Map.of();
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

  void add(TurnFinished turn) {
    turns = turn.number() + 1;
    figures = turn.figures().isEmpty() ? figures : turn.figures();
  }

  /** For example {@code turn 40 entropy 1.20}: the last turn, and the last figures of one. */
  Optional<String> turns() {
    if (turns == 0) {
      return Optional.empty();
    }
    return Optional.of(
        figures.entrySet().stream()
            .map(figure -> " " + figure.getKey() + " " + Quantity.PLAIN.brief(figure.getValue()))
            .collect(joining("", String.format(Locale.ROOT, "turn %,d", turns), "")));
  }

  /** For example {@code loss sampled 1.20}; with several roles, the loss of each. */
  Optional<String> losses() {
    if (losses.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(lossesByRole());
  }

  private String lossesByRole() {
    return losses.entrySet().stream()
        .map(
            loss ->
                loss.getKey().name().toLowerCase(Locale.ROOT)
                    + " "
                    + Quantity.PLAIN.brief(loss.getValue().mean()))
        .collect(joining(" ", "loss ", ""));
  }

  /** For example {@code 1,890 images/s}. */
  Optional<String> speed() {
    return losses.isEmpty()
        ? Optional.empty()
        : Optional.of(String.format(Locale.ROOT, "%,.0f images/s", imagesPerSecond.mean()));
  }
}
