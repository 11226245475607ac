package org.supernet4j.runtime.run;

import java.util.List;
import java.util.Optional;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableContext;
import org.supernet4j.api.task.Measure;
import org.supernet4j.runtime.config.TableRunConfig;
import org.supernet4j.runtime.table.Reading;
import org.supernet4j.runtime.table.TabularCandidate;

/** What the configuration of a search on a table brings to life in this process. */
record TableSession(TableRunConfig config, Reading signal, SearchComponents search, Opened opened)
    implements AutoCloseable {

  private static final List<Measure> MEASURES = List.of(TabularCandidate.ACCURACY);

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
    Problems problems = new Problems();
    Optional<Table> table =
        problems.made(
            () ->
                opened.add(
                    ComponentCreation.create("table", config.table(), TableContext.of(context))));
    Optional<Reading> signal =
        table.flatMap(read -> problems.fitting(() -> Reading.of(read, config.signal(), "signal")));
    Optional<SearchComponents> search =
        signal.flatMap(read -> problems.made(() -> opened.add(search(config, read, context))));
    if (signal.isEmpty()) {
      problems.check(() -> SearchComponents.objectives(config.search(), MEASURES, context));
    }
    problems.throwAny();
    return new TableSession(config, signal.orElseThrow(), search.orElseThrow(), opened);
  }

  private static SearchComponents search(
      TableRunConfig config, Reading signal, ComponentContext context) {
    SearchComponents search =
        SearchComponents.create(
            config.search(), signal.table().space(), MEASURES, signal.fidelities(), context);
    Problems problems = new Problems();
    SearchGoals.requireRecorded(
        SearchComponents.OBJECTIVES, search.objectives().list(), signal, problems);
    if (!problems.isEmpty()) {
      search.close();
    }
    problems.throwAny();
    return search;
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
