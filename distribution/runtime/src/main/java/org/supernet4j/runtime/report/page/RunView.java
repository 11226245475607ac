package org.supernet4j.runtime.report.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.supernet4j.runtime.report.QualitySource;
import org.supernet4j.runtime.report.RunCourse;
import org.supernet4j.runtime.report.RunReport;
import org.supernet4j.runtime.report.number.Durations;

/**
 * What was run.
 *
 * @param summary it in one line
 * @param alert why results are missing; empty if none are
 * @param facts all there is to know of it
 * @param configuration the configuration in full
 */
record RunView(String summary, String alert, List<Fact> facts, String configuration) {

  /** Something known. */
  record Fact(String label, String value) {}

  static RunView of(RunReport report) {
    RunCourse course = report.course();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Name", report.facts().name()));
    facts.add(new Fact("Folder", report.facts().directory().toString()));
    facts.add(new Fact("Search space", report.space().name()));
    facts.add(new Fact("Seed", Long.toString(report.facts().seed())));
    facts.add(new Fact("Began", Words.time(course.started())));
    facts.add(new Fact("Latest event", Words.time(course.latest())));
    if (course.resumptions() > 0) {
      facts.add(new Fact("Resumed", Words.count(course.resumptions(), "time")));
    }
    if (!course.phases().isEmpty()) {
      facts.add(new Fact("Time taken", phases(course)));
    }
    report
        .exported()
        .ifPresent(model -> facts.add(new Fact("Model", model.directory().toString())));
    report.facts().provenance().forEach((label, value) -> facts.add(new Fact(label, value)));
    return new RunView(summary(report), alert(course), facts, report.facts().configuration());
  }

  private static String summary(RunReport report) {
    Duration taken =
        report.course().phases().values().stream().reduce(Duration.ZERO, Duration::plus);
    String accuracy = report.facts().origin().accuracy();
    return (report.facts().source() == QualitySource.TABLE
            ? "search on recorded trainings · space "
            : "space ")
        + report.space().name()
        + (accuracy.isEmpty() ? "" : " · accuracy: " + accuracy)
        + " · seed "
        + report.facts().seed()
        + " · "
        + Words.time(report.course().started())
        + (taken.isZero() ? "" : " · took " + Durations.text(taken));
  }

  private static String phases(RunCourse course) {
    return course.phases().entrySet().stream()
        .map(entry -> Words.activity(entry.getKey()) + " " + Durations.text(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String alert(RunCourse course) {
    String phase = Words.activity(course.phase());
    if (course.finetuning().isPresent() && course.state() == RunCourse.State.INTERRUPTED) {
      return "This run is complete; a fine-tuning after it was stopped and can go on.";
    }
    return switch (course.state()) {
      case FINISHED -> "";
      case UNFINISHED -> "This run is not complete: its journal ends in " + phase + ".";
      case INTERRUPTED -> "This run was stopped in " + phase + " and can be resumed.";
      case FAILED -> "This run failed in " + phase + ": " + course.fault();
    };
  }
}
