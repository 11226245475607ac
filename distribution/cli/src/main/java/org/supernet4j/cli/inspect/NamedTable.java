package org.supernet4j.cli.inspect;

import java.util.List;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableException;
import org.supernet4j.api.table.TableFactory;
import org.supernet4j.cli.CommandFailure;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.plugin.ComponentLoader;
import org.supernet4j.runtime.plugin.Components;
import org.supernet4j.runtime.plugin.Kind;

/** Opens tables that are named on the command line. */
public final class NamedTable {
  private NamedTable() {}

  /**
   * The table of a name.
   *
   * @param settings such as {@code file=macro.json}
   * @throws CommandFailure if its file is missing or malformed
   */
  public static Table open(String name, List<String> settings) {
    Components components = ComponentLoader.load();
    components.get(Kind.TABLE, name);
    Component<?> component = new ConfigLoader(components).component(Kind.TABLE, name, settings);
    try {
      return open((TableFactory<?>) component.factory(), component.config());
    } catch (TableException fault) {
      throw new CommandFailure(fault.getMessage(), fault);
    }
  }

  private static <C extends Record> Table open(TableFactory<C> factory, Record config) {
    return factory.open(factory.configType().cast(config));
  }
}
