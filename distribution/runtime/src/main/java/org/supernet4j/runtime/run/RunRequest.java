package org.supernet4j.runtime.run;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.report.RunListener;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.plugin.ComponentLoader;
import org.supernet4j.runtime.plugin.Components;

/** A run to be carried out, being put together. Not safe for use by several threads. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RunRequest {
  private final Work work;
  private final List<String> overrides = new ArrayList<>();
  private final List<RunListener> listeners = new ArrayList<>();
  private StopSignal stop = new StopSignal();
  private Components components;

  private RunRequest(Work work) {
    this.work = work;
  }

  /** Carries out a run once everything is known. */
  @FunctionalInterface
  private interface Work {
    RunResult run(ConfigLoader loader, List<String> overrides, RunOptions options);
  }

  /**
   * A new run.
   *
   * @param nameOrPath the name of a shipped configuration, or the path of a file
   */
  public static RunRequest configuration(String nameOrPath) {
    return new RunRequest(
        (loader, overrides, options) ->
            RunLauncher.start(loader.loadRun(nameOrPath, overrides), options));
  }

  /**
   * An earlier run that is to go on.
   *
   * @param directory the run's folder
   */
  public static RunRequest resume(Path directory) {
    return new RunRequest(
        (loader, overrides, options) -> RunLauncher.resume(directory, loader, overrides, options));
  }

  /**
   * Changes a setting.
   *
   * @param key its dotted path, such as {@code training.batch-size}
   * @param value in HOCON; put quotes around texts with special characters
   */
  public RunRequest with(String key, String value) {
    return with(key + "=" + value);
  }

  /**
   * Changes a setting.
   *
   * @param override {@code key=value}, as after {@code -D} on the command line
   */
  public RunRequest with(String override) {
    overrides.add(override);
    return this;
  }

  /** Adds a listener, which receives everything that happens, on the thread of {@link #run}. */
  public RunRequest listen(RunListener listener) {
    listeners.add(listener);
    return this;
  }

  /** Lets a signal stop the run from another thread. */
  public RunRequest stopOn(StopSignal signal) {
    stop = signal;
    return this;
  }

  /** Names the components to choose from, in place of those on the class path. */
  public RunRequest components(Components available) {
    components = available;
    return this;
  }

  /**
   * Carries out the run on this thread, to its end or until it is stopped.
   *
   * @throws org.supernet4j.runtime.config.InvalidConfiguration if the configuration or an override
   *     cannot be used, with everything that is wrong
   * @throws RunException if the run cannot be begun, with no trace of it left, or ends with an
   *     error; its last good state is kept then
   */
  public RunResult run() {
    Components available = components == null ? ComponentLoader.load() : components;
    return work.run(
        new ConfigLoader(available),
        overrides,
        new RunOptions(listeners, stop, InstantSource.system()));
  }
}
