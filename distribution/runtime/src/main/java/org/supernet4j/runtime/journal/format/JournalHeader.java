package org.supernet4j.runtime.journal.format;

import com.fasterxml.jackson.databind.node.TextNode;
import org.supernet4j.runtime.plugin.Origin;

/**
 * The first line of a journal, and the first that every later process writes: the lines after it
 * are of this version.
 *
 * @param version of the format
 * @param program the version of Supernet4J that wrote the lines
 */
public record JournalHeader(FormatVersion version, String program) {
  /** The field that distinguishes a header from an event. */
  static final String FORMAT = "format";

  /** The name of the format. */
  static final String FORMAT_NAME = "supernet4j-journal";

  static final ObjectCodec<JournalHeader> CODEC = codec();

  /** The header that this program writes. */
  public static JournalHeader ofThisProgram() {
    return new JournalHeader(
        FormatVersion.CURRENT, Origin.of(JournalHeader.class).version().orElse("not packaged"));
  }

  /** An example for error messages and people. */
  public static String example() {
    return CODEC.write(new JournalHeader(FormatVersion.CURRENT, "0.1.0")).toString();
  }

  private static ObjectCodec<JournalHeader> codec() {
    var format =
        new Scalar<String>(
            "text",
            "be \"" + FORMAT_NAME + "\"",
            TextNode::valueOf,
            json -> FORMAT_NAME.equals(json.textValue()) ? FORMAT_NAME : null);
    var versions =
        new Scalar<FormatVersion>(
            "version",
            "be a version such as \"1.0\"",
            version -> TextNode.valueOf(version.toString()),
            json -> json.isTextual() ? FormatVersion.orNull(json.textValue()) : null);
    var fields = ObjectCodec.<JournalHeader>of("header");
    var name = fields.field(FORMAT, format, header -> FORMAT_NAME);
    var version = fields.field("version", versions, JournalHeader::version);
    var program = fields.field("program", Scalar.TEXT, JournalHeader::program);
    return fields.madeBy(
        in -> {
          in.of(name);
          return new JournalHeader(in.of(version), in.of(program));
        });
  }
}
