package org.supernet4j.runtime.journal.format;

import org.supernet4j.api.objective.Quality;
import org.supernet4j.api.searcher.Evaluation;

/** What evaluations of subnets give. */
final class QualityCodecs {
  static final ObjectCodec<Quality> QUALITY = quality();
  static final ObjectCodec<Evaluation> EVALUATION = evaluation();

  private QualityCodecs() {}

  private static ObjectCodec<Quality> quality() {
    var fields = ObjectCodec.<Quality>of("quality");
    var loss = fields.field("loss", Scalar.NUMBER, Quality::loss);
    var accuracy = fields.field("accuracy", Scalar.NUMBER, Quality::accuracy);
    var images = fields.field("images", Scalar.INT, Quality::images);
    return fields.madeBy(in -> new Quality(in.of(loss), in.of(accuracy), in.of(images)));
  }

  private static ObjectCodec<Evaluation> evaluation() {
    var fields = ObjectCodec.<Evaluation>of("evaluation");
    var architecture =
        fields.field("architecture", ArchitectureCodec.ARCHITECTURE, Evaluation::architecture);
    var values = fields.field("values", new ListCodec<>(Scalar.NUMBER), Evaluation::values);
    return fields.madeBy(in -> new Evaluation(in.of(architecture), in.of(values)));
  }
}
