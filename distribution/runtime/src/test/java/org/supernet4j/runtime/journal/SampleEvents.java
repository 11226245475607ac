package org.supernet4j.runtime.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.supernet4j.api.engine.BatchResult;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.task.Measured;
import org.supernet4j.api.task.Measures;
import org.supernet4j.api.task.Unit;
import org.supernet4j.runtime.journal.JournalRecord.Happened;
import org.supernet4j.runtime.journal.JournalRecord.RoleProgress;
import org.supernet4j.runtime.journal.JournalRecord.SubnetProgress;
import org.supernet4j.runtime.journal.JournalRecord.TrainingProgress;
import org.supernet4j.testkit.FakeMeasures;

/** Events over a small space. */
public final class SampleEvents {
  public static final Choices CHOICES =
      Choices.of(Choice.ofSizes("depth", 1, 2, 3), Choice.ofOperations("op", "conv", "none"));
  public static final Architecture LARGE = CHOICES.last();
  public static final Architecture SMALL = CHOICES.first();
  private static final Path DIRECTORY = Path.of("runs", "a run");

  private SampleEvents() {}

  /** One of each kind that a journal holds as it is. */
  public static List<RunEvent> oneOfEach() {
    return List.of(
        new RunEvent.RunStarted(
            "a", DIRECTORY, "http://127.0.0.1:9000/metrics", 0, "accuracy", Direction.MAXIMIZE),
        new RunEvent.PhaseStarted(Phase.TRAIN, 0, 100),
        new RunEvent.DynamicsMeasured(10, LARGE, FakeMeasures.of(0.5, 0.75, 400)),
        new RunEvent.PredictorChecked(12, 80, 20, 0.5, 0.625),
        new RunEvent.FinetuningStarted(List.of("finetune.epochs=2")),
        new RunEvent.ChannelsSorted(15, List.of("block-1", "block-2"), 40),
        new RunEvent.CheckpointSaved(20, DIRECTORY.resolve("checkpoints/20")),
        new RunEvent.PhaseFinished(Phase.TRAIN, 1234.5),
        new RunEvent.CandidateEvaluated(
            1, new Evaluation(SMALL, List.of(0.875, 12e6)), 0, true, 3.25),
        new RunEvent.FinalistRetrained(
            LARGE,
            FakeMeasures.of(1.5, 0.125, 10),
            FakeMeasures.of(0.25, 0.5, 10),
            FakeMeasures.of(0.125, 0.75, 20)),
        new RunEvent.ModelExported(LARGE, DIRECTORY.resolve("model"), 1e-7),
        new RunEvent.SubnetFinetuned(
            "cars-0a1b2c3d",
            SMALL,
            "cars",
            List.of("head/matrix", "head/bias"),
            FakeMeasures.of(2.5, 0.125, 10),
            FakeMeasures.of(0.5, 0.875, 10),
            DIRECTORY.resolve("finetuned/cars-0a1b2c3d")),
        new RunEvent.RunFinished(List.of(DIRECTORY.resolve("report.html")), 5000),
        new RunEvent.RunInterrupted(Phase.SEARCH),
        new RunEvent.RunFailed(
            Phase.RETRAIN, "journal runs/a run/journal.jsonl cannot be written"));
  }

  /** What the committed sample of a journal holds: one line of each kind, then extreme values. */
  public static List<JournalRecord> sample() {
    return Stream.<Stream<? extends JournalRecord>>of(
            oneOfEach().stream().map(Happened::new), progress(), extremes())
        .<JournalRecord>flatMap(lines -> lines)
        .toList();
  }

  private static Measures accuracy(double value, long examples) {
    return new Measures(
        List.of(new Measured("accuracy", Direction.MAXIMIZE, Unit.SHARE, value)), examples);
  }

  private static Stream<JournalRecord> progress() {
    return Stream.of(
        new TrainingProgress(
            20,
            29,
            640,
            0.0125,
            1875.5,
            Map.of(
                Draw.Role.SMALLEST, new RoleProgress(10, 1.75, accuracy(0.375, 10 * 64)),
                Draw.Role.LARGEST, new RoleProgress(10, 1.25, accuracy(0.5625, 10 * 64)),
                Draw.Role.SAMPLED, new RoleProgress(20, 1.5, accuracy(0.4375, 20 * 64)))),
        new SubnetProgress(SMALL, 10, 19, 400, 320, 0.75, accuracy(0.8125, 320), 62.5));
  }

  private static Stream<JournalRecord> extremes() {
    return Stream.of(
            new RunEvent.CandidateEvaluated(
                Long.MAX_VALUE,
                new Evaluation(
                    LARGE,
                    List.of(
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        -0.0,
                        Double.MIN_VALUE,
                        Double.MAX_VALUE,
                        0.1 + 0.2)),
                Integer.MIN_VALUE,
                false,
                Double.NaN),
            new RunEvent.RunFinished(List.of(), 0),
            new RunEvent.RunFailed(
                Phase.RETRAIN, "no \"space\" left\non the disk: \u00e4 \ud83d\ude80"),
            new RunEvent.TurnFinished(
                40, 15, new TreeMap<>(Map.of("entropy", 0.5, "reward", Double.NaN)), 31.25))
        .map(Happened::new);
  }

  /** A step with one draw for each role; loss and hits follow from the number of the step. */
  public static RunEvent.StepFinished step(long number) {
    return new RunEvent.StepFinished(
        new StepFeedback(
            number,
            32,
            List.of(
                result(LARGE, Draw.Role.LARGEST, 1.0 / (number + 1), (int) (number % 33)),
                result(SMALL, Draw.Role.SAMPLED, 2.0, 8),
                result(LARGE, Draw.Role.SAMPLED, 4.0, 24))),
        0.001,
        20);
  }

  /** A step of a finalist alone. */
  public static RunEvent.SubnetStepFinished finalistStep(Architecture architecture, long number) {
    return new RunEvent.SubnetStepFinished(
        architecture, number, 40, new BatchResult(number, FakeMeasures.sums(8, 16)), 5);
  }

  private static DrawResult result(
      Architecture architecture, Draw.Role role, double loss, int hits) {
    return new DrawResult(
        new Draw(architecture, role, Draw.Guidance.LABELS, false, true),
        loss,
        FakeMeasures.sums(hits, 32));
  }
}
