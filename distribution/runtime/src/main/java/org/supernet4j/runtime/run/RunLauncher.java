package org.supernet4j.runtime.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.supernet4j.api.report.RunListener;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.config.ResolvedConfig;
import org.supernet4j.runtime.config.RunConfig;
import org.supernet4j.runtime.journal.JournalWriter;
import org.supernet4j.runtime.metrics.RunMetrics;
import org.supernet4j.runtime.storage.AtomicFiles;
import org.supernet4j.runtime.storage.Checkpoint;
import org.supernet4j.runtime.storage.RunDirectory;
import org.supernet4j.runtime.storage.RunLock;

/** Starts new runs and resumes earlier ones, on the caller's thread. */
public final class RunLauncher {
  private RunLauncher() {}

  /**
   * Carries out a new run.
   *
   * @throws RunException if it cannot be begun, with no trace of it left, or ends with an error
   */
  public static RunResult start(RunConfig config, RunOptions options) {
    try (RunSession session = RunSession.open(config)) {
      Path parent = config.run().directory();
      Preflight.check(config, session.components(), parent);
      session.supernet();
      try (RunMetrics metrics = metrics(session)) {
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
    } catch (RuntimeException fault) {
      throw RunException.of(fault);
    }
  }

  private static void describe(RunSession session, RunDirectory directory, RunOptions options) {
    RunConfig config = session.config();
    AtomicFiles.text(directory.configuration(), ResolvedConfig.render(config));
    Provenance.of(
            options.clock().instant(),
            config.run().seed(),
            session.engine().description(),
            session.components().dataset())
        .write(directory.provenance());
  }

  /**
   * Goes on with an earlier run from its last checkpoint, bit for bit as if it had not been
   * stopped; does nothing but tell the result where it is complete.
   *
   * @param path the run's folder
   * @param loader knows the components that the run was started with
   * @param overrides texts {@code key=value}, for the few settings that a run can go on with
   * @throws RunException if it cannot be resumed, or ends with an error
   * @throws org.supernet4j.runtime.config.InvalidConfiguration if its configuration or an override
   *     cannot be used
   */
  public static RunResult resume(
      Path path, ConfigLoader loader, List<String> overrides, RunOptions options) {
    try {
      RunDirectory directory = RunDirectory.open(path);
      try (RunLock lock = RunLock.acquire(directory)) {
        ResumedConfig resumed = ResumedConfig.load(loader, directory, overrides);
        return resume(directory, resumed, options);
      }
    } catch (RuntimeException fault) {
      throw RunException.of(fault);
    }
  }

  private static RunResult resume(
      RunDirectory directory, ResumedConfig resumed, RunOptions options) {
    try (RunSession session = RunSession.open(resumed.config())) {
      Provenance.read(directory.provenance()).requireSameData(session.components().dataset());
      Preflight.check(session.config(), session.components(), directory.path());
      session.supernet();
      try (RunMetrics metrics = metrics(session)) {
        long step = directory.supernet().latest().map(Checkpoint::step).orElse(0L);
        resumed.keep(directory, step);
        return work(session, directory, metrics, options);
      }
    }
  }

  /** The run's metrics; null where they are off, which try-with-resources takes. */
  private static RunMetrics metrics(RunSession session) {
    RunConfig config = session.config();
    return config.metrics().enabled()
        ? RunMetrics.start(
            config.metrics(),
            config.run().name(),
            session.components().space().name(),
            session.components().objectives().list(),
            session.engine()::nativeBytes)
        : null;
  }

  private static RunResult work(
      RunSession session, RunDirectory directory, RunMetrics metrics, RunOptions options) {
    try (JournalWriter journal = JournalWriter.open(directory.journal())) {
      List<RunListener> listeners = new ArrayList<>();
      if (metrics != null) {
        listeners.add(metrics);
      }
      listeners.addAll(options.listeners());
      RunModule module =
          new RunModule(
              session,
              directory,
              new RunEvents(journal, listeners),
              options.stop(),
              options.clock());
      return new WiredRun(module).get(Run.class).execute(metrics == null ? "" : metrics.address());
    }
  }
}
