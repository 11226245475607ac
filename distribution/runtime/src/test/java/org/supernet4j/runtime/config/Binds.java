package org.supernet4j.runtime.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import java.util.List;
import org.supernet4j.runtime.plugin.Components;

/** Binds configurations written as text. */
final class Binds {
  static final Components COMPONENTS = FakeComponents.all();

  private Binds() {}

  /** The lines as a configuration whose faults name {@code test.conf}. */
  static ConfigObject parse(String... lines) {
    return unresolved(lines).toConfig().resolve().root();
  }

  /** The same with its substitutions left alone. */
  static ConfigObject unresolved(String... lines) {
    return ConfigFactory.parseString(
            String.join("\n", lines),
            ConfigParseOptions.defaults().setOriginDescription(Origins.ofOther("test.conf")))
        .root();
  }

  /** The record that the lines describe. */
  static Everything everything(String... lines) {
    return new ConfigBinder(COMPONENTS).bind(Everything.class, parse(lines), "test");
  }

  /** The faults of the lines, which must have some. */
  static List<Fault> faults(String... lines) {
    return catchThrowableOfType(InvalidConfiguration.class, () -> everything(lines)).faults();
  }

  /** The only fault of the lines. */
  static Fault fault(String... lines) {
    List<Fault> faults = faults(lines);
    if (faults.size() != 1) {
      throw new AssertionError("expected one fault, found " + faults);
    }
    return faults.get(0);
  }
}
