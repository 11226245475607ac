package org.supernet4j.runtime.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.plugin.Components;

/** Small runs below a folder: 18 steps, a few evaluations, 2 finalists of 6 steps each. */
final class TestRuns {
  private static final String CONFIGURATION =
      """
      run { name = test, seed = 3 }
      engine.type = given
      dataset.type = stripes
      space.type = seven
      sampler.type = learning
      distiller.type = labels
      training {
        epochs = 3, batch-size = 16, learning-rate = 1, optimizer.type = sgd
        dynamics { looks = 3, architectures = 3, images = 20 }
      }
      calibration { batches = 2, batch-size = 16 }
      search {
        searcher.type = climbing
        objectives = [{ type = accuracy }, { type = macs }]
        batch-size = 32
      }
      retrain { finalists = 2, epochs = 1 }
      metrics.enabled = false
      """;

  private final Path folder;
  private final Components components;
  private final List<RunEvent> events = new ArrayList<>();

  /** Runs below a folder, on an engine. */
  TestRuns(Path folder, Engine engine) {
    this.folder = folder;
    this.components = TestFactories.with(engine);
  }

  /** The folder that holds the folders of runs: {@code run.directory}. */
  Path parent() {
    return folder.resolve("runs");
  }

  /** All events of all runs, in order. */
  List<RunEvent> events() {
    return events;
  }

  /** The events of a type, in order. */
  <E extends RunEvent> List<E> events(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** A loader that knows the test's components. */
  ConfigLoader loader() {
    return new ConfigLoader(components);
  }

  /** A new run. */
  RunResult run(String... overrides) {
    return request(overrides).run();
  }

  /** A new run, not yet carried out. */
  RunRequest request(String... overrides) {
    RunRequest request = prepare(RunRequest.configuration(configuration().toString()), overrides);
    return request.with("run.directory", "\"" + parent() + "\"");
  }

  /** The file of the configuration. */
  Path configuration() {
    try {
      Files.createDirectories(folder);
      return Files.writeString(folder.resolve("test.conf"), CONFIGURATION);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A run that goes on. */
  RunResult resume(Path directory, String... overrides) {
    return prepare(RunRequest.resume(directory), overrides).run();
  }

  /** A request with the test's components, which records events. */
  RunRequest prepare(RunRequest request, String... overrides) {
    Stream.of(overrides).forEach(request::with);
    return request.components(components).listen(events::add);
  }

  /** The folders and files below the runs' folder; none where it does not exist. */
  List<Path> files() {
    if (!Files.exists(parent())) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(parent())) {
      return files.filter(file -> !file.equals(parent())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
