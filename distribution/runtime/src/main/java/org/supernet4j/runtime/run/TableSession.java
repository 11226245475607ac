package org.supernet4j.runtime.run;

import org.supernet4j.api.config.Component;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableFactory;
import org.supernet4j.runtime.config.TableRunConfig;
import org.supernet4j.runtime.table.Reading;

/** What the configuration of a search on a table brings to life in this process. */
record TableSession(TableRunConfig config, Reading signal, SearchComponents search) {

  /**
   * Opens the table and makes the components.
   *
   * @throws RunException if one cannot be made, naming its key
   */
  static TableSession open(TableRunConfig config) {
    Table table = RunComponents.make("table", config.table(), () -> open(config.table()));
    try {
      Reading signal = Reading.of(table, config.signal(), "signal");
      SearchComponents search =
          SearchComponents.create(
              config.search(), table.space(), signal.fidelities(), config.run().seed());
      signal.requireValues(search.objectives().list(), "search.objectives");
      return new TableSession(config, signal, search);
    } catch (IllegalArgumentException fault) {
      throw RunException.ofConfiguration(fault.getMessage(), fault);
    }
  }

  private static Table open(Component<TableFactory<?>> component) {
    return open(component.factory(), component.config());
  }

  private static <C extends Record> Table open(TableFactory<C> factory, Record config) {
    return factory.open(factory.configType().cast(config));
  }

  SearchSpace space() {
    return signal.table().space();
  }

  /** The recorded accuracies in words: the same for the same values. */
  String data() {
    return "table "
        + signal.table().name()
        + " of "
        + signal.table().architectures().size()
        + " networks: "
        + signal.text()
        + ", checksum "
        + Long.toHexString(signal.checksum());
  }
}
