package org.supernet4j.runtime.journal.format;

import java.util.List;
import org.supernet4j.api.report.RunEvent.ChannelsSorted;
import org.supernet4j.api.report.RunEvent.DynamicsMeasured;
import org.supernet4j.api.report.RunEvent.PredictorChecked;
import org.supernet4j.api.report.RunEvent.TurnFinished;
import org.supernet4j.runtime.journal.JournalRecord.RoleProgress;
import org.supernet4j.runtime.journal.JournalRecord.TrainingProgress;

/** The training of the supernet. */
final class TrainingCodecs {
  static final ObjectCodec<RoleProgress> ROLE_PROGRESS = roleProgress();

  private TrainingCodecs() {}

  static List<EventCodec<?>> all() {
    return List.of(
        new EventCodec<>(TrainingProgress.class, trainingProgress()),
        new EventCodec<>(DynamicsMeasured.class, dynamicsMeasured()),
        new EventCodec<>(PredictorChecked.class, predictorChecked()),
        new EventCodec<>(ChannelsSorted.class, channelsSorted()),
        new EventCodec<>(TurnFinished.class, turnFinished()));
  }

  private static ObjectCodec<TrainingProgress> trainingProgress() {
    var fields = ObjectCodec.<TrainingProgress>of("training-progress");
    var first = fields.field("first-step", Scalar.LONG, TrainingProgress::firstStep);
    var last = fields.field("last-step", Scalar.LONG, TrainingProgress::lastStep);
    var images = fields.field("images", Scalar.LONG, TrainingProgress::images);
    var rate = fields.field("learning-rate", Scalar.NUMBER, TrainingProgress::learningRate);
    var millis = fields.field("millis", Scalar.NUMBER, TrainingProgress::millis);
    var roles = fields.field("roles", new RolesCodec<>(ROLE_PROGRESS), TrainingProgress::roles);
    return fields.madeBy(
        in ->
            new TrainingProgress(
                in.of(first),
                in.of(last),
                in.of(images),
                in.of(rate),
                in.of(millis),
                in.of(roles)));
  }

  private static ObjectCodec<RoleProgress> roleProgress() {
    var fields = ObjectCodec.<RoleProgress>of("role-progress");
    var draws = fields.field("draws", Scalar.LONG, RoleProgress::draws);
    var loss = fields.field("loss", Scalar.NUMBER, RoleProgress::loss);
    var measures = fields.field("measures", MeasureCodecs.MEASURES, RoleProgress::measures);
    return fields.madeBy(in -> new RoleProgress(in.of(draws), in.of(loss), in.of(measures)));
  }

  private static ObjectCodec<DynamicsMeasured> dynamicsMeasured() {
    var fields = ObjectCodec.<DynamicsMeasured>of("dynamics-measured");
    var step = fields.field("step", Scalar.LONG, DynamicsMeasured::step);
    var architecture =
        fields.field(
            "architecture", ArchitectureCodec.ARCHITECTURE, DynamicsMeasured::architecture);
    var measures = fields.field("measures", MeasureCodecs.MEASURES, DynamicsMeasured::measures);
    return fields.madeBy(
        in -> new DynamicsMeasured(in.of(step), in.of(architecture), in.of(measures)));
  }

  private static ObjectCodec<PredictorChecked> predictorChecked() {
    var fields = ObjectCodec.<PredictorChecked>of("predictor-checked");
    var step = fields.field("step", Scalar.LONG, PredictorChecked::step);
    var learnt = fields.field("learnt-from", Scalar.INT, PredictorChecked::learntFrom);
    var heldOut = fields.field("held-out", Scalar.INT, PredictorChecked::heldOut);
    var kendall = fields.field("kendall", Scalar.NUMBER, PredictorChecked::kendall);
    var spearman = fields.field("spearman", Scalar.NUMBER, PredictorChecked::spearman);
    return fields.madeBy(
        in ->
            new PredictorChecked(
                in.of(step), in.of(learnt), in.of(heldOut), in.of(kendall), in.of(spearman)));
  }

  private static ObjectCodec<ChannelsSorted> channelsSorted() {
    var fields = ObjectCodec.<ChannelsSorted>of("channels-sorted");
    var step = fields.field("step", Scalar.LONG, ChannelsSorted::step);
    var choices = fields.field("choices", new ListCodec<>(Scalar.TEXT), ChannelsSorted::choices);
    var moved = fields.field("moved", Scalar.INT, ChannelsSorted::moved);
    return fields.madeBy(in -> new ChannelsSorted(in.of(step), in.of(choices), in.of(moved)));
  }

  private static ObjectCodec<TurnFinished> turnFinished() {
    var fields = ObjectCodec.<TurnFinished>of("turn-finished");
    var number = fields.field("number", Scalar.LONG, TurnFinished::number);
    var step = fields.field("step", Scalar.LONG, TurnFinished::step);
    var figures = fields.field("figures", new FiguresCodec(), TurnFinished::figures);
    var millis = fields.field("millis", Scalar.NUMBER, TurnFinished::millis);
    return fields.madeBy(
        in -> new TurnFinished(in.of(number), in.of(step), in.of(figures), in.of(millis)));
  }
}
