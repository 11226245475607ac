package org.supernet4j.runtime.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.file.Path;

/** Writes paths as people do, not as {@code file:} addresses. */
final class PathAsText extends StdSerializer<Path> {
  private static final long serialVersionUID = 1;

  PathAsText() {
    super(Path.class);
  }

  @Override
  public void serialize(Path path, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeString(path.toString());
  }
}
