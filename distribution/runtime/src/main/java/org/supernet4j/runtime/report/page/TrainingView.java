package org.supernet4j.runtime.report.page;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.runtime.journal.JournalRecord.TrainingProgress;
import org.supernet4j.runtime.report.RunReport;
import org.supernet4j.runtime.report.chart.Figure;
import org.supernet4j.runtime.report.number.Quantity;

/**
 * How the supernet was trained.
 *
 * @param sentence steps, images and speed
 * @param figures losses, and accuracies of subnets, over the steps
 */
record TrainingView(String sentence, List<Figure> figures) {

  static TrainingView of(RunReport report) {
    List<TrainingProgress> training = report.training();
    if (training.isEmpty()) {
      return new TrainingView("The supernet has not been trained yet.", List.of());
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(LossFigure.of(training));
    if (!report.dynamics().isEmpty()) {
      figures.add(DynamicsFigure.of(report.dynamics()));
    }
    return new TrainingView(sentence(training), figures);
  }

  private static String sentence(List<TrainingProgress> training) {
    long steps = training.get(training.size() - 1).lastStep() + 1;
    long images = training.stream().mapToLong(TrainingProgress::images).sum();
    double seconds = training.stream().mapToDouble(TrainingProgress::millis).sum() / 1000;
    return Words.count(steps, "step")
        + " on "
        + Words.count(images, "image")
        + (seconds > 0
            ? ", " + Quantity.COUNT.exact(Math.rint(images / seconds)) + " images a second."
            : ".");
  }
}
