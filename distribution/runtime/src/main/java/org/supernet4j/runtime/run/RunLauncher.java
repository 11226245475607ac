package org.supernet4j.runtime.run;

import com.google.inject.Module;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.report.RunEvent.FinetuningStarted;
import org.supernet4j.api.report.RunListener;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.config.ResolvedConfig;
import org.supernet4j.runtime.config.RunConfig;
import org.supernet4j.runtime.config.RunDescription;
import org.supernet4j.runtime.config.TableRunConfig;
import org.supernet4j.runtime.journal.file.JournalWriter;
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
  public static RunResult start(RunDescription config, RunOptions options) {
    try {
      return config instanceof TableRunConfig table
          ? TableRuns.start(table, options)
          : startSupernet((RunConfig) config, options);
    } catch (RuntimeException fault) {
      throw RunException.of(fault);
    }
  }

  private static RunResult startSupernet(RunConfig config, RunOptions options) {
    try (RunSession session = RunSession.open(config)) {
      Path parent = config.run().directory();
      Preflight.check(config, session.components(), parent);
      Preflight.warn(config, session.components());
      session.supernet();
      try (RunMetrics metrics = metrics(session)) {
        RunDirectory directory =
            RunDirectory.create(
                parent,
                config.run().name(),
                options.clock(),
                folder -> describe(session, new RunDirectory(folder), options));
        try (RunLock lock = RunLock.acquire(directory)) {
          return work(
              session, directory, metrics, options, RunModule.Extent.WHOLE, Optional.empty());
        }
      }
    }
  }

  /**
   * Finds what would keep a new run from beginning, data and components at odds included, without
   * an engine and without leaving anything behind. Opens the data sets as the run would.
   *
   * @return the images of each class of the data sets that were opened, that of the run first
   * @throws RunException if the run cannot be begun
   */
  public static List<ClassSizes> check(RunDescription config) {
    return check(config, Preflight::warn);
  }

  /** Finds what keeps the sound parts of a configuration with faults from fitting together. */
  static void checkParts(RunDescription parts) {
    check(parts, (config, components) -> {});
  }

  /**
   * Checks a configuration.
   *
   * @param fit what to do with the components of a supernet's run that fit together
   */
  private static List<ClassSizes> check(
      RunDescription config, BiConsumer<RunConfig, RunComponents> fit) {
    try {
      if (config instanceof TableRunConfig table) {
        Problems problems = new Problems();
        TableRuns.check(table, problems);
        problems.throwAny();
        return List.of();
      }
      return checkSupernet((RunConfig) config, fit);
    } catch (RuntimeException fault) {
      throw RunException.of(fault);
    }
  }

  private static List<ClassSizes> checkSupernet(
      RunConfig config, BiConsumer<RunConfig, RunComponents> fit) {
    try (RunComponents components = RunComponents.create(config)) {
      Preflight.check(config, components, config.run().directory());
      fit.accept(config, components);
      List<ClassSizes> sizes = new ArrayList<>();
      sizes.add(ClassSizes.of("dataset", components.dataset()));
      components
          .finetune()
          .filter(FinetuneTarget::isOther)
          .ifPresent(target -> sizes.add(ClassSizes.of("finetune.dataset", target.dataset())));
      return sizes;
    }
  }

  private static void describe(RunSession session, RunDirectory directory, RunOptions options) {
    RunConfig config = session.config();
    AtomicFiles.text(directory.configuration(), ResolvedConfig.render(config));
    Provenance.of(
            options.clock().instant(),
            config.run().seed(),
            session.engine().description(),
            Provenance.describe(session.components().dataset()))
        .write(directory.provenance());
  }

  /**
   * Goes on with an earlier run from its last checkpoint, bit for bit as if it had not been
   * stopped; does nothing but give the result where it is complete.
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
        String file = directory.configuration().toString();
        if (loader.loadRun(file, List.of()) instanceof TableRunConfig table) {
          return TableRuns.resume(directory, table, loader.loadRun(file, overrides), options);
        }
        ResumedConfig resumed = ResumedConfig.load(loader, directory, overrides);
        if (Progress.of(directory).isComplete(Phase.REPORT)) {
          return finished(directory, resumed.original(), options);
        }
        return resume(directory, resumed, options);
      }
    } catch (RuntimeException fault) {
      throw RunException.of(fault);
    }
  }

  /**
   * Fine-tunes a subnet of a complete run as its {@code finetune} block says, and writes the report
   * again. The same call after an interruption goes on from the last checkpoint, bit for bit; after
   * its end it does nothing more.
   *
   * @param path the run's folder
   * @param loader knows the components that the run was started with
   * @param overrides texts {@code key=value}, for {@code finetune}, {@code metrics} and {@code
   *     training.checkpoint-seconds}
   * @throws RunException if the run is not complete, or the fine-tuning cannot be begun or fails
   * @throws org.supernet4j.runtime.config.InvalidConfiguration if an override cannot be used
   */
  public static RunResult finetune(
      Path path, ConfigLoader loader, List<String> overrides, RunOptions options) {
    try {
      RunDirectory directory = RunDirectory.open(path);
      try (RunLock lock = RunLock.acquire(directory)) {
        if (!Progress.of(directory).isComplete(Phase.REPORT)) {
          throw new RunException(
              "run "
                  + path
                  + " is not complete; supernet resume "
                  + path
                  + " completes it, then its subnets can be fine-tuned");
        }
        RunConfig config = ResumedConfig.forFinetuning(loader, directory, overrides);
        try (RunSession session = openAgain(config, directory);
            RunMetrics metrics = metrics(session)) {
          return work(
              session,
              directory,
              metrics,
              options,
              RunModule.Extent.FINETUNE,
              Optional.of(new FinetuningStarted(overrides)));
        }
      }
    } catch (RuntimeException fault) {
      throw RunException.of(fault);
    }
  }

  /**
   * Writes the report of a run again, complete or not.
   *
   * @param path the run's folder
   * @param loader knows the components that the run was started with
   * @return the file
   * @throws RunException if the folder is not that of a run, or its data is not there any more
   * @throws org.supernet4j.runtime.config.InvalidConfiguration if its configuration cannot be used
   */
  public static Path report(Path path, ConfigLoader loader) {
    try {
      RunDirectory directory = RunDirectory.open(path);
      if (loader.loadRun(directory.configuration().toString(), List.of())
          instanceof TableRunConfig table) {
        return TableRuns.report(directory, table);
      }
    } catch (RuntimeException fault) {
      throw RunException.of(fault);
    }
    try (SavedRun saved = SavedRun.open(path, loader)) {
      return saved.report();
    }
  }

  private static void requireSameData(RunSession session, RunDirectory directory) {
    Provenance.read(directory.provenance())
        .requireSameData("dataset", Provenance.describe(session.components().dataset()));
  }

  private static RunSession openAgain(RunConfig config, RunDirectory directory) {
    RunSession session = RunSession.open(config);
    try {
      requireSameData(session, directory);
      Preflight.check(config, session.components(), directory.path());
      Preflight.warn(config, session.components());
      session.supernet();
      return session;
    } catch (RuntimeException | Error fault) {
      session.close();
      throw fault;
    }
  }

  /** What a complete run has come to; starts no engine. */
  private static RunResult finished(RunDirectory directory, RunConfig config, RunOptions options) {
    try (RunSession session = RunSession.open(config)) {
      requireSameData(session, directory);
      RunEvents silent = new RunEvents(event -> {}, List.of());
      RunModule module =
          new RunModule(
              session, directory, silent, options.stop(), options.clock(), RunModule.Extent.WHOLE);
      return new WiredRun(module).get(RunSummary.class).result(RunOutcome.FINISHED);
    }
  }

  private static RunResult resume(
      RunDirectory directory, ResumedConfig resumed, RunOptions options) {
    try (RunSession session = openAgain(resumed.config(), directory);
        RunMetrics metrics = metrics(session)) {
      long step = directory.supernet().latest().map(Checkpoint::step).orElse(0L);
      resumed.keep(directory, step);
      return work(session, directory, metrics, options, RunModule.Extent.WHOLE, Optional.empty());
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
            session.engine()::tensorBytes)
        : null;
  }

  private static RunResult work(
      RunSession session,
      RunDirectory directory,
      RunMetrics metrics,
      RunOptions options,
      RunModule.Extent extent,
      Optional<RunEvent> occasion) {
    return work(
        directory,
        metrics,
        options,
        occasion,
        events ->
            new RunModule(session, directory, events, options.stop(), options.clock(), extent));
  }

  /**
   * Carries out all that is left to do.
   *
   * @param metrics null where they are off
   * @param occasion why work begins, for the journal
   * @param wiring of the run, given its events
   */
  static RunResult work(
      RunDirectory directory,
      RunMetrics metrics,
      RunOptions options,
      Optional<RunEvent> occasion,
      Function<RunEvents, Module> wiring) {
    try (JournalWriter journal = JournalWriter.open(directory.journal())) {
      occasion.ifPresent(journal::on);
      List<RunListener> listeners = new ArrayList<>();
      if (metrics != null) {
        listeners.add(metrics);
      }
      listeners.addAll(options.listeners());
      Module module = wiring.apply(new RunEvents(journal, listeners));
      return new WiredRun(module).get(Run.class).execute(metrics == null ? "" : metrics.address());
    }
  }
}
