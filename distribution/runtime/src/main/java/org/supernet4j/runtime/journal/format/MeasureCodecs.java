package org.supernet4j.runtime.journal.format;

import java.util.List;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.task.Measured;
import org.supernet4j.api.task.Measures;

/** What evaluations of subnets give. */
final class MeasureCodecs {
  static final ObjectCodec<Measured> MEASURED = measured();
  static final ObjectCodec<Measures> MEASURES = measures();
  static final ObjectCodec<Evaluation> EVALUATION = evaluation();

  private MeasureCodecs() {}

  private static ObjectCodec<Measured> measured() {
    var fields = ObjectCodec.<Measured>of("measured");
    var name = fields.field("name", Scalar.TEXT, Measured::name);
    var value = fields.field("value", Scalar.NUMBER, Measured::value);
    var unit = fields.field("unit", NameCodec.UNIT, Measured::unit);
    var direction = fields.field("direction", NameCodec.DIRECTION, Measured::direction);
    return fields.madeBy(
        in -> new Measured(in.of(name), in.of(direction), in.of(unit), in.of(value)));
  }

  private static ObjectCodec<Measures> measures() {
    var fields = ObjectCodec.<Measures>of("measures");
    var all = fields.field("all", new ListCodec<>(MEASURED), Measures::all);
    var examples = fields.field("examples", Scalar.LONG, Measures::examples);
    return fields.madeBy(in -> fit(in.of(all), in.of(examples)));
  }

  private static Measures fit(List<Measured> all, long examples) throws UnfitLineException {
    try {
      return new Measures(all, examples);
    } catch (IllegalArgumentException fault) {
      throw new UnfitLineException(fault.getMessage());
    }
  }

  private static ObjectCodec<Evaluation> evaluation() {
    var fields = ObjectCodec.<Evaluation>of("evaluation");
    var architecture =
        fields.field("architecture", ArchitectureCodec.ARCHITECTURE, Evaluation::architecture);
    var values = fields.field("values", new ListCodec<>(Scalar.NUMBER), Evaluation::values);
    return fields.madeBy(in -> new Evaluation(in.of(architecture), in.of(values)));
  }
}
