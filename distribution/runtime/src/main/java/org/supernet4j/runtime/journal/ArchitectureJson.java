package org.supernet4j.runtime.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choices;

/** Architectures as JSON objects, choice name to option. */
final class ArchitectureJson {
  private ArchitectureJson() {}

  /** Writes architectures of any space. */
  static SimpleModule writing() {
    return new SimpleModule("architectures").addSerializer(Architecture.class, new Writer());
  }

  /** Writes architectures and reads those of one space. */
  static SimpleModule of(Choices choices) {
    return writing().addDeserializer(Architecture.class, new Reader(choices));
  }

  private static final class Writer extends StdSerializer<Architecture> {
    private static final long serialVersionUID = 1;

    Writer() {
      super(Architecture.class);
    }

    @Override
    public void serialize(Architecture value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writePOJO(value.toMap());
    }
  }

  private static final class Reader extends StdDeserializer<Architecture> {
    private static final long serialVersionUID = 1;
    private final transient Choices choices;

    Reader(Choices choices) {
      super(Architecture.class);
      this.choices = choices;
    }

    @Override
    public Architecture deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      Map<String, String> options =
          context.readValue(
              json,
              context
                  .getTypeFactory()
                  .constructMapType(LinkedHashMap.class, String.class, String.class));
      try {
        return choices.architecture(options);
      } catch (IllegalArgumentException fault) {
        throw JsonMappingException.from(json, fault.getMessage(), fault);
      }
    }
  }
}
