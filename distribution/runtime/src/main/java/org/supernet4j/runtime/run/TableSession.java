package org.supernet4j.runtime.run;

import java.util.List;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableContext;
import org.supernet4j.runtime.config.TableRunConfig;
import org.supernet4j.runtime.table.Reading;
import org.supernet4j.runtime.table.TabularCandidate;

/** What the configuration of a search on a table brings to life in this process. */
record TableSession(TableRunConfig config, Reading signal, SearchComponents search, Opened opened)
    implements AutoCloseable {

  /**
   * Opens the table and makes the components.
   *
   * @throws RunException if one cannot be made, naming its key
   */
  static TableSession open(TableRunConfig config) {
    Opened opened = new Opened();
    try {
      return open(config, RunComponents.context(config.run()), opened);
    } catch (RuntimeException | Error fault) {
      try (opened) {
        throw fault;
      }
    }
  }

  private static TableSession open(TableRunConfig config, ComponentContext context, Opened opened) {
    Table table = opened.add(RunComponents.make("table", config.table(), TableContext.of(context)));
    try {
      Reading signal = Reading.of(table, config.signal(), "signal");
      SearchComponents search =
          opened.add(
              SearchComponents.create(
                  config.search(),
                  table.space(),
                  List.of(TabularCandidate.ACCURACY),
                  signal.fidelities(),
                  context));
      signal.requireValues(search.objectives().list(), "search.objectives");
      return new TableSession(config, signal, search, opened);
    } catch (IllegalArgumentException fault) {
      throw RunException.ofConfiguration(fault.getMessage(), fault);
    }
  }

  @Override
  public void close() {
    opened.close();
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
