package org.supernet4j.runtime.journal.format;

import java.util.List;
import org.supernet4j.api.report.RunEvent.CheckpointSaved;
import org.supernet4j.api.report.RunEvent.PhaseFinished;
import org.supernet4j.api.report.RunEvent.PhaseStarted;
import org.supernet4j.api.report.RunEvent.RunFailed;
import org.supernet4j.api.report.RunEvent.RunFinished;
import org.supernet4j.api.report.RunEvent.RunInterrupted;
import org.supernet4j.api.report.RunEvent.RunStarted;

/** The course of a run: its beginning, phases, checkpoints and end. */
final class CourseCodecs {
  private CourseCodecs() {}

  static List<EventCodec<?>> all() {
    return List.of(
        new EventCodec<>(RunStarted.class, runStarted()),
        new EventCodec<>(PhaseStarted.class, phaseStarted()),
        new EventCodec<>(PhaseFinished.class, phaseFinished()),
        new EventCodec<>(CheckpointSaved.class, checkpointSaved()),
        new EventCodec<>(RunFinished.class, runFinished()),
        new EventCodec<>(RunInterrupted.class, runInterrupted()),
        new EventCodec<>(RunFailed.class, runFailed()));
  }

  private static ObjectCodec<RunStarted> runStarted() {
    var fields = ObjectCodec.<RunStarted>of("run-started");
    var name = fields.field("name", Scalar.TEXT, RunStarted::name);
    var directory = fields.field("directory", Scalar.PATH, RunStarted::directory);
    var metrics = fields.field("metrics-address", Scalar.TEXT, RunStarted::metricsAddress);
    var step = fields.field("resumed-at-step", Scalar.LONG, RunStarted::resumedAtStep);
    var objective = fields.field("objective", Scalar.TEXT, RunStarted::objective);
    var direction = fields.field("direction", NameCodec.DIRECTION, RunStarted::direction);
    return fields.madeBy(
        in ->
            new RunStarted(
                in.of(name),
                in.of(directory),
                in.of(metrics),
                in.of(step),
                in.of(objective),
                in.of(direction)));
  }

  private static ObjectCodec<PhaseStarted> phaseStarted() {
    var fields = ObjectCodec.<PhaseStarted>of("phase-started");
    var phase = fields.field("phase", NameCodec.PHASE, PhaseStarted::phase);
    var done = fields.field("done", Scalar.LONG, PhaseStarted::done);
    var units = fields.field("units", Scalar.LONG, PhaseStarted::units);
    return fields.madeBy(in -> new PhaseStarted(in.of(phase), in.of(done), in.of(units)));
  }

  private static ObjectCodec<PhaseFinished> phaseFinished() {
    var fields = ObjectCodec.<PhaseFinished>of("phase-finished");
    var phase = fields.field("phase", NameCodec.PHASE, PhaseFinished::phase);
    var millis = fields.field("millis", Scalar.NUMBER, PhaseFinished::millis);
    return fields.madeBy(in -> new PhaseFinished(in.of(phase), in.of(millis)));
  }

  private static ObjectCodec<CheckpointSaved> checkpointSaved() {
    var fields = ObjectCodec.<CheckpointSaved>of("checkpoint-saved");
    var step = fields.field("step", Scalar.LONG, CheckpointSaved::step);
    var file = fields.field("file", Scalar.PATH, CheckpointSaved::file);
    return fields.madeBy(in -> new CheckpointSaved(in.of(step), in.of(file)));
  }

  private static ObjectCodec<RunFinished> runFinished() {
    var fields = ObjectCodec.<RunFinished>of("run-finished");
    var artefacts = fields.field("artefacts", new ListCodec<>(Scalar.PATH), RunFinished::artefacts);
    var millis = fields.field("millis", Scalar.NUMBER, RunFinished::millis);
    return fields.madeBy(in -> new RunFinished(in.of(artefacts), in.of(millis)));
  }

  private static ObjectCodec<RunInterrupted> runInterrupted() {
    var fields = ObjectCodec.<RunInterrupted>of("run-interrupted");
    var phase = fields.field("phase", NameCodec.PHASE, RunInterrupted::phase);
    return fields.madeBy(in -> new RunInterrupted(in.of(phase)));
  }

  private static ObjectCodec<RunFailed> runFailed() {
    var fields = ObjectCodec.<RunFailed>of("run-failed");
    var phase = fields.field("phase", NameCodec.PHASE, RunFailed::phase);
    var message = fields.field("message", Scalar.TEXT, RunFailed::message);
    return fields.madeBy(in -> new RunFailed(in.of(phase), in.of(message)));
  }
}
