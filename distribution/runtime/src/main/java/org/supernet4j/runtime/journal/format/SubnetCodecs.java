package org.supernet4j.runtime.journal.format;

import java.util.List;
import org.supernet4j.api.report.RunEvent.CandidateEvaluated;
import org.supernet4j.api.report.RunEvent.FinalistRetrained;
import org.supernet4j.api.report.RunEvent.FinetuningStarted;
import org.supernet4j.api.report.RunEvent.ModelExported;
import org.supernet4j.api.report.RunEvent.SubnetFinetuned;
import org.supernet4j.runtime.journal.JournalRecord.SubnetProgress;

/** Subnets: searched, trained alone, exported, fine-tuned. */
final class SubnetCodecs {
  private static final ArchitectureCodec ARCHITECTURE = ArchitectureCodec.ARCHITECTURE;

  private SubnetCodecs() {}

  static List<EventCodec<?>> all() {
    return List.of(
        new EventCodec<>(CandidateEvaluated.class, candidateEvaluated()),
        new EventCodec<>(SubnetProgress.class, subnetProgress()),
        new EventCodec<>(FinalistRetrained.class, finalistRetrained()),
        new EventCodec<>(ModelExported.class, modelExported()),
        new EventCodec<>(FinetuningStarted.class, finetuningStarted()),
        new EventCodec<>(SubnetFinetuned.class, subnetFinetuned()));
  }

  private static ObjectCodec<CandidateEvaluated> candidateEvaluated() {
    var fields = ObjectCodec.<CandidateEvaluated>of("candidate-evaluated");
    var number = fields.field("number", Scalar.LONG, CandidateEvaluated::number);
    var evaluation =
        fields.field("evaluation", MeasureCodecs.EVALUATION, CandidateEvaluated::evaluation);
    var fidelity = fields.field("fidelity", Scalar.INT, CandidateEvaluated::fidelity);
    var onFront = fields.field("on-front", Scalar.TRUTH, CandidateEvaluated::onFront);
    var millis = fields.field("millis", Scalar.NUMBER, CandidateEvaluated::millis);
    return fields.madeBy(
        in ->
            new CandidateEvaluated(
                in.of(number), in.of(evaluation), in.of(fidelity), in.of(onFront), in.of(millis)));
  }

  private static ObjectCodec<SubnetProgress> subnetProgress() {
    var fields = ObjectCodec.<SubnetProgress>of("subnet-progress");
    var architecture = fields.field("architecture", ARCHITECTURE, SubnetProgress::architecture);
    var first = fields.field("first-step", Scalar.LONG, SubnetProgress::firstStep);
    var last = fields.field("last-step", Scalar.LONG, SubnetProgress::lastStep);
    var steps = fields.field("steps", Scalar.LONG, SubnetProgress::steps);
    var images = fields.field("images", Scalar.LONG, SubnetProgress::images);
    var loss = fields.field("loss", Scalar.NUMBER, SubnetProgress::loss);
    var measures = fields.field("measures", MeasureCodecs.MEASURES, SubnetProgress::measures);
    var millis = fields.field("millis", Scalar.NUMBER, SubnetProgress::millis);
    return fields.madeBy(
        in ->
            new SubnetProgress(
                in.of(architecture),
                in.of(first),
                in.of(last),
                in.of(steps),
                in.of(images),
                in.of(loss),
                in.of(measures),
                in.of(millis)));
  }

  private static ObjectCodec<FinalistRetrained> finalistRetrained() {
    var fields = ObjectCodec.<FinalistRetrained>of("finalist-retrained");
    var architecture = fields.field("architecture", ARCHITECTURE, FinalistRetrained::architecture);
    var inSupernet =
        fields.field("in-supernet", MeasureCodecs.MEASURES, FinalistRetrained::inSupernet);
    var alone = fields.field("alone", MeasureCodecs.MEASURES, FinalistRetrained::alone);
    var onValidation =
        fields.field(
            "alone-on-validation", MeasureCodecs.MEASURES, FinalistRetrained::aloneOnValidation);
    return fields.madeBy(
        in ->
            new FinalistRetrained(
                in.of(architecture), in.of(inSupernet), in.of(alone), in.of(onValidation)));
  }

  private static ObjectCodec<ModelExported> modelExported() {
    var fields = ObjectCodec.<ModelExported>of("model-exported");
    var architecture = fields.field("architecture", ARCHITECTURE, ModelExported::architecture);
    var directory = fields.field("directory", Scalar.PATH, ModelExported::directory);
    var difference =
        fields.field("largest-difference", Scalar.NUMBER, ModelExported::largestDifference);
    return fields.madeBy(
        in -> new ModelExported(in.of(architecture), in.of(directory), in.of(difference)));
  }

  private static ObjectCodec<FinetuningStarted> finetuningStarted() {
    var fields = ObjectCodec.<FinetuningStarted>of("finetuning-started");
    var settings =
        fields.field("settings", new ListCodec<>(Scalar.TEXT), FinetuningStarted::settings);
    return fields.madeBy(in -> new FinetuningStarted(in.of(settings)));
  }

  private static ObjectCodec<SubnetFinetuned> subnetFinetuned() {
    var fields = ObjectCodec.<SubnetFinetuned>of("subnet-finetuned");
    var name = fields.field("name", Scalar.TEXT, SubnetFinetuned::name);
    var architecture = fields.field("architecture", ARCHITECTURE, SubnetFinetuned::architecture);
    var dataset = fields.field("dataset", Scalar.TEXT, SubnetFinetuned::dataset);
    var fresh = fields.field("fresh", new ListCodec<>(Scalar.TEXT), SubnetFinetuned::fresh);
    var before = fields.field("before", MeasureCodecs.MEASURES, SubnetFinetuned::before);
    var after = fields.field("after", MeasureCodecs.MEASURES, SubnetFinetuned::after);
    var model = fields.field("model", Scalar.PATH, SubnetFinetuned::model);
    return fields.madeBy(
        in ->
            new SubnetFinetuned(
                in.of(name),
                in.of(architecture),
                in.of(dataset),
                in.of(fresh),
                in.of(before),
                in.of(after),
                in.of(model)));
  }
}
