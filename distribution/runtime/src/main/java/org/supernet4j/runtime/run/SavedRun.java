package org.supernet4j.runtime.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent.ModelExported;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Measures;
import org.supernet4j.runtime.config.CalibrationSettings.Statistics;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.config.RunConfig;
import org.supernet4j.runtime.storage.RunDirectory;

/**
 * An earlier run, complete or not, whose networks can be evaluated and exported. It reads the run's
 * folder and may be used while another process works on the run; only {@link #report} writes there.
 * Holds native memory; close it. Not safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SavedRun implements AutoCloseable {
  private final RunDirectory directory;
  private final RunSession session;
  private final WiredRun parts;
  private boolean restored;

  private SavedRun(RunDirectory directory, RunSession session) {
    this.directory = directory;
    this.session = session;
    RunEvents silent = new RunEvents(event -> {}, List.of());
    this.parts =
        new WiredRun(
            new RunModule(
                session,
                directory,
                silent,
                new StopSignal(),
                InstantSource.system(),
                RunModule.Extent.WHOLE));
  }

  /**
   * Opens a run; the engine is made only when it is needed.
   *
   * @param path the run's folder
   * @param loader knows the components that the run was started with
   * @throws RunException if the folder is not that of a run, or its data is not there any more
   * @throws org.supernet4j.runtime.config.InvalidConfiguration if its configuration cannot be used
   */
  public static SavedRun open(Path path, ConfigLoader loader) {
    return forUsers(
        () -> {
          RunDirectory directory = RunDirectory.open(path);
          RunConfig config = ResumedConfig.load(loader, directory, List.of()).original();
          return new SavedRun(directory, RunSession.open(config));
        });
  }

  /** The run's configuration. */
  public RunConfig config() {
    return session.config();
  }

  /** The run's search space. */
  public SearchSpace space() {
    return session.components().space();
  }

  /** What the run has come to so far. */
  public RunResult result() {
    return forUsers(
        () ->
            parts
                .get(RunSummary.class)
                .result(
                    parts.get(Progress.class).isComplete(Phase.REPORT)
                        ? RunOutcome.FINISHED
                        : RunOutcome.INTERRUPTED));
  }

  /**
   * An architecture of the run's space, in canonical form.
   *
   * @param id {@code choice=option,choice=option,...}
   * @throws RunException if the text is malformed or the space does not allow the architecture
   */
  public Architecture architecture(String id) {
    Architecture architecture;
    try {
      architecture = space().choices().parse(id);
    } catch (IllegalArgumentException fault) {
      throw new RunException("architecture: " + fault.getMessage(), fault);
    }
    Optional<String> violation = space().violation(architecture);
    if (violation.isPresent()) {
      throw new RunException(
          "architecture "
              + id
              + ": space "
              + space().name()
              + " does not allow it: "
              + violation.get());
    }
    return space().canonical(architecture);
  }

  /**
   * Evaluates an architecture with the supernet's weights from the last checkpoint. Batch sizes,
   * calibration batches and, for the validation split, the number of images are those of the run's
   * configuration, so that with its statistics the result is that of the search.
   *
   * @param split the images to classify
   * @param statistics where normalisations take mean and variance from
   * @throws RunException if there is no checkpoint yet or no image in the split
   */
  public Measures evaluate(Architecture architecture, Split split, Statistics statistics) {
    return forUsers(
        () -> {
          if (session.components().dataset().size(split) == 0) {
            throw new RunException(
                "data set "
                    + session.components().dataset().info().name()
                    + " has no "
                    + split.name().toLowerCase(Locale.ROOT)
                    + " images; choose another split");
          }
          Supernet supernet = restoredSupernet();
          EvaluationImages images = parts.get(EvaluationImages.class);
          return supernet.evaluate(architecture, images.calibration(statistics), images.of(split));
        });
  }

  /**
   * Writes an architecture for serving: with the weights of its training alone where it was
   * retrained, else with the supernet's from the last checkpoint. The folder appears whole, after
   * the model was opened again and found equal, or not at all.
   *
   * @param target the model's folder; must not exist
   * @throws RunException if the folder exists or cannot be written, or the model is not equal
   */
  public ModelExported export(Architecture architecture, Path target) {
    return forUsers(
        () -> {
          if (Files.exists(target)) {
            throw new RunException(
                target + " exists already; name a folder that does not, or delete it");
          }
          try {
            Files.createDirectories(target.toAbsolutePath().getParent());
          } catch (IOException fault) {
            throw new RunException("the folder of " + target + " cannot be made: " + fault, fault);
          }
          restoredSupernet();
          return parts.get(ModelExport.class).export(architecture, target);
        });
  }

  /**
   * Writes the run's report again.
   *
   * @return the file
   */
  public Path report() {
    return forUsers(
        () -> {
          parts.get(ReportFile.class).write();
          return directory.report();
        });
  }

  private Supernet restoredSupernet() {
    if (!restored && !parts.get(SupernetState.class).restore()) {
      throw new RunException(
          "run "
              + directory.path()
              + " has no checkpoint yet; wait for the first one (training.checkpoint-seconds) or"
              + " resume the run");
    }
    restored = true;
    return session.supernet();
  }

  private static <T> T forUsers(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException fault) {
      throw RunException.of(fault);
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
