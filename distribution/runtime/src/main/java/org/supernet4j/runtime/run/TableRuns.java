package org.supernet4j.runtime.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.supernet4j.runtime.config.ResolvedConfig;
import org.supernet4j.runtime.config.RunDescription;
import org.supernet4j.runtime.config.TableRunConfig;
import org.supernet4j.runtime.metrics.RunMetrics;
import org.supernet4j.runtime.storage.AtomicFiles;
import org.supernet4j.runtime.storage.RunDirectory;
import org.supernet4j.runtime.storage.RunLock;

/** Starts searches on tables and resumes them. */
final class TableRuns {
  private static final String NO_ENGINE = "none: accuracies are recorded ones";
  private static final long ROOM = 16L << 20;

  private TableRuns() {}

  /** Carries out a new search. */
  static RunResult start(TableRunConfig config, RunOptions options) {
    Path parent = config.run().directory();
    try (TableSession session = TableSession.open(config);
        RunMetrics metrics = metrics(session)) {
      RunDirectory.requireRoom(RunDirectory.SETTING, parent, ROOM);
      RunDirectory directory =
          RunDirectory.create(
              parent,
              config.run().name(),
              options.clock(),
              folder -> describe(session, new RunDirectory(folder), options));
      try (RunLock lock = RunLock.acquire(directory)) {
        return work(session, directory, metrics, options);
      }
    }
  }

  /** Finds what would keep a new search from beginning. */
  static void check(TableRunConfig config, Problems problems) {
    problems.check(() -> RunMetrics.check(config.metrics()));
    problems.check(() -> TableSession.open(config).close());
    problems.check(
        () -> RunDirectory.requireRoom(RunDirectory.SETTING, config.run().directory(), ROOM));
  }

  /**
   * Goes on with an earlier search, whose folder is locked.
   *
   * @param original what it was carried out with so far
   * @param changed what it is to go on with
   */
  static RunResult resume(
      RunDirectory directory, TableRunConfig original, RunDescription changed, RunOptions options) {
    TableRunConfig config = withMetrics(original, changed);
    if (!config.equals(changed)) {
      throw new RunException(
          "a search on a table can go on with other metrics alone; start a new run for anything"
              + " else");
    }
    try (TableSession session = TableSession.open(config)) {
      Provenance.read(directory.provenance()).requireSameData("table", session.data());
      return resume(directory, session, options);
    }
  }

  private static RunResult resume(
      RunDirectory directory, TableSession session, RunOptions options) {
    try (RunMetrics metrics = metrics(session)) {
      AtomicFiles.text(directory.configuration(), ResolvedConfig.render(session.config()));
      return work(session, directory, metrics, options);
    }
  }

  private static TableRunConfig withMetrics(TableRunConfig original, RunDescription other) {
    return new TableRunConfig(
        original.run(), original.table(), original.signal(), original.search(), other.metrics());
  }

  /** Writes the report of a search again; gives the file. */
  static Path report(RunDirectory directory, TableRunConfig config) {
    RunEvents silent = new RunEvents(event -> {}, List.of());
    try (TableSession session = TableSession.open(config)) {
      TableModule module = new TableModule(session, directory, silent, new StopSignal());
      new WiredRun(module).get(ReportFile.class).write();
    }
    return directory.report();
  }

  private static void describe(TableSession session, RunDirectory directory, RunOptions options) {
    TableRunConfig config = session.config();
    AtomicFiles.text(directory.configuration(), ResolvedConfig.render(config));
    Provenance.of(options.clock().instant(), config.run().seed(), NO_ENGINE, session.data())
        .write(directory.provenance());
  }

  /** The search's metrics; null where they are off, which try-with-resources takes. */
  private static RunMetrics metrics(TableSession session) {
    TableRunConfig config = session.config();
    return config.metrics().enabled()
        ? RunMetrics.start(
            config.metrics(),
            config.run().name(),
            session.space().name(),
            session.search().objectives().list(),
            () -> 0)
        : null;
  }

  private static RunResult work(
      TableSession session, RunDirectory directory, RunMetrics metrics, RunOptions options) {
    return RunLauncher.work(
        directory,
        metrics,
        options,
        Optional.empty(),
        events -> new TableModule(session, directory, events, options.stop()));
  }
}
