package org.supernet4j.runtime.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.supernet4j.api.report.RunEvent.PredictorChecked;
import org.supernet4j.runtime.journal.JournalRecord.TrainingProgress;
import org.supernet4j.runtime.report.RunReport;
import org.supernet4j.runtime.report.chart.Figure;
import org.supernet4j.runtime.report.number.Quantity;

/**
 * How the supernet was trained.
 *
 * @param sentence steps, images and speed
 * @param predictor how well a predictor knows subnets that it has not seen, each time it was fitted
 * @param figures losses, and accuracies of subnets, over the steps
 */
record TrainingView(String sentence, List<Check> predictor, List<Figure> figures) {
  /** A row of the table of predictors; see {@link PredictorChecked}. */
  record Check(String step, String learntFrom, String heldOut, String kendall, String spearman) {
    static Check of(PredictorChecked check) {
      return new Check(
          Quantity.COUNT.exact(check.step() + 1.0),
          Quantity.COUNT.exact(check.learntFrom()),
          Quantity.COUNT.exact(check.heldOut()),
          correlation(check.kendall()),
          correlation(check.spearman()));
    }

    private static String correlation(double value) {
      return Double.isNaN(value) ? "not known" : String.format(Locale.ROOT, "%.3f", value);
    }
  }

  /** Whether there is a table of predictors. */
  boolean isPredicted() {
    return !predictor.isEmpty();
  }

  static TrainingView of(RunReport report) {
    List<TrainingProgress> training = report.training();
    if (training.isEmpty()) {
      return new TrainingView("The supernet has not been trained yet.", List.of(), List.of());
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(LossFigure.of(training));
    if (!report.dynamics().isEmpty()) {
      figures.add(DynamicsFigure.of(report.dynamics()));
    }
    return new TrainingView(
        sentence(training), report.predictor().stream().map(Check::of).toList(), figures);
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
