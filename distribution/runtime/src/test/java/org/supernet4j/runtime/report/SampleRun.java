package org.supernet4j.runtime.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.ParetoFront;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Measures;
import org.supernet4j.runtime.journal.Journal;
import org.supernet4j.runtime.journal.JournalLine;
import org.supernet4j.runtime.journal.JournalRecord;
import org.supernet4j.runtime.journal.JournalRecord.Happened;
import org.supernet4j.runtime.journal.JournalRecord.RoleProgress;
import org.supernet4j.runtime.journal.JournalRecord.TrainingProgress;
import org.supernet4j.testkit.FakeMeasures;

/** A run that looks like a real one, told line by line. */
public final class SampleRun {
  private final List<JournalLine> lines = new ArrayList<>();
  private final RandomGenerator random = new Randomness(7).stream("sample");
  private final SearchSpace space;
  private final List<Objective> objectives;
  private final Path directory;
  private Instant now = Instant.parse("2025-03-04T05:06:07Z");

  /** A run that has just begun. */
  public SampleRun(SearchSpace space, List<Objective> objectives, Path directory) {
    this.space = space;
    this.objectives = objectives;
    this.directory = directory;
    tell(
        new RunEvent.RunStarted(
            "sample",
            directory,
            "http://127.0.0.1:9464/metrics",
            0,
            "accuracy",
            Direction.MAXIMIZE));
  }

  /** Adds an event. */
  public SampleRun tell(RunEvent event) {
    return tell(new Happened(event));
  }

  private SampleRun tell(JournalRecord what) {
    now = now.plusMillis(400);
    lines.add(new JournalLine(now, what));
    return this;
  }

  /** Trains the supernet in some roles, with ten looks at subnets. */
  public SampleRun train(
      long steps,
      List<Architecture> looked,
      ToDoubleFunction<Architecture> end,
      Draw.Role... roles) {
    tell(new RunEvent.PhaseStarted(Phase.TRAIN, 0, steps));
    long window = Math.max(10, steps / 400);
    for (long step = 0; step < steps; step += window) {
      long last = Math.min(steps, step + window) - 1;
      Map<Draw.Role, RoleProgress> progress = new LinkedHashMap<>();
      for (Draw.Role role : roles) {
        double loss = loss((double) step / steps, role) * (1 + 0.25 * random.nextGaussian());
        progress.put(
            role,
            new RoleProgress(last - step + 1, Math.abs(loss), FakeMeasures.sums(1, 2).measures()));
      }
      tell(
          new TrainingProgress(
              step, last, (last - step + 1) * 32, 1e-4, (last - step + 1) * 21.5, progress));
      for (int look = 1; look <= 10; look++) {
        if (last + 1 >= look * steps / 10 && step < look * steps / 10) {
          look(look / 10.0, look * steps / 10, looked, end);
        }
      }
    }
    return tell(new RunEvent.PhaseFinished(Phase.TRAIN, steps * 22.0));
  }

  private static double loss(double share, Draw.Role role) {
    double end = role == Draw.Role.LARGEST ? 0.05 : role == Draw.Role.SAMPLED ? 0.08 : 0.11;
    return end + 2.2 * Math.exp(-12 * share);
  }

  private void look(
      double share, long step, List<Architecture> looked, ToDoubleFunction<Architecture> end) {
    for (Architecture architecture : looked) {
      double error = 1 - end.applyAsDouble(architecture);
      double accuracy = 1 - error * Math.pow(0.9 / error, Math.pow(1 - share, 1.6));
      accuracy = Math.min(0.998, Math.max(0.1, accuracy + 0.004 * random.nextGaussian()));
      tell(
          new RunEvent.DynamicsMeasured(
              step, architecture, FakeMeasures.of(3 * (1 - accuracy), accuracy, 500)));
    }
  }

  /** Evaluates all subnets of the space. */
  public SampleRun search(ToDoubleFunction<Architecture> accuracy) {
    List<Architecture> all = space.all().toList();
    tell(new RunEvent.PhaseStarted(Phase.SEARCH, 0, all.size()));
    CostModel costs = new CostModel(space.network());
    ParetoFront front = new ParetoFront(objectives.stream().map(Objective::direction).toList());
    long number = 0;
    for (Architecture architecture : all) {
      List<Double> values = new ArrayList<>();
      for (Objective objective : objectives) {
        values.add(
            objective.direction() == Direction.MAXIMIZE
                ? accuracy.applyAsDouble(architecture)
                : cost(objective, costs.cost(architecture).macs()));
      }
      Evaluation evaluation = new Evaluation(architecture, values);
      tell(new RunEvent.CandidateEvaluated(++number, evaluation, 0, front.add(evaluation), 350));
    }
    return tell(new RunEvent.PhaseFinished(Phase.SEARCH, all.size() * 350.0));
  }

  private double cost(Objective objective, long macs) {
    return objective.name().equals("macs")
        ? macs
        : 0.4 + macs / 4e6 * (1 + 0.2 * random.nextDouble());
  }

  /** Retrains finalists. */
  public SampleRun retrain(
      List<Architecture> finalists,
      ToDoubleFunction<Architecture> inSupernet,
      ToDoubleFunction<Architecture> alone) {
    tell(new RunEvent.PhaseStarted(Phase.RETRAIN, 0, finalists.size()));
    for (Architecture finalist : finalists) {
      Measures measures = measures(alone.applyAsDouble(finalist));
      tell(
          new RunEvent.FinalistRetrained(
              finalist, measures(inSupernet.applyAsDouble(finalist)), measures, measures));
    }
    return tell(new RunEvent.PhaseFinished(Phase.RETRAIN, finalists.size() * 95_000.0));
  }

  private static Measures measures(double accuracy) {
    return FakeMeasures.of(3 * (1 - accuracy), accuracy, 10_000);
  }

  /** Exports a model and begins to write the report. */
  public SampleRun finish(Architecture best) {
    tell(new RunEvent.PhaseStarted(Phase.EXPORT, 0, 1));
    tell(new RunEvent.ModelExported(best, directory.resolve("model"), 2.4e-7));
    tell(new RunEvent.PhaseFinished(Phase.EXPORT, 2100));
    return tell(new RunEvent.PhaseStarted(Phase.REPORT, 0, 1));
  }

  /** What happened so far. */
  public Journal journal() {
    return new Journal(lines, List.of());
  }

  /** The report of what happened so far. */
  public RunReport report(String name, String configuration) {
    Map<String, String> provenance = new LinkedHashMap<>();
    provenance.put("Supernet4J", "0.1.0-SNAPSHOT");
    provenance.put("Engine", "tensorflow 2.18");
    provenance.put("Java", "17.0.13 (Temurin)");
    provenance.put("Machine", "Linux 6.1 amd64, 2 processors, 24 GiB");
    provenance.put("Data set", "mnist, sha256 1f3b7c09 … 88");
    return RunReport.of(
        new RunFacts(name, directory, QualityOrigin.SUPERNET, 1187, configuration, provenance),
        space,
        objectives,
        journal());
  }
}
