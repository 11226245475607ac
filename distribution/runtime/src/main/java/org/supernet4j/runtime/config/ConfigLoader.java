package org.supernet4j.runtime.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.config.Component;
import org.supernet4j.runtime.plugin.Components;
import org.supernet4j.runtime.plugin.Kind;

/**
 * Loads configurations: HOCON files with includes, substitutions and environment variables, and
 * overrides laid over them.
 *
 * <p>An override is a text {@code key=value}: a dotted path and HOCON. It takes precedence over the
 * file, a later one over an earlier one. {@code null} takes a setting away. An override that
 * changes the {@code type} of a block ({@code sampler.type=exp3} or, for short, {@code
 * sampler=exp3}) drops the other keys that the file gave the block, as they belong to the type that
 * the file named; keys that overrides give it stay, whatever their order.
 */
public final class ConfigLoader {
  private static final String TABLE = "table";

  private final ConfigBinder binder;

  /** A loader for configurations of these components. */
  public ConfigLoader(Components components) {
    this.binder = new ConfigBinder(components);
  }

  /**
   * Loads a run's configuration.
   *
   * @param nameOrPath one of {@link ShippedConfigurations#names()}, or the path of a file; {@code
   *     ./quickstart} is the file where {@code quickstart} is shipped
   * @param overrides texts {@code key=value}
   * @throws InvalidConfiguration with everything that is wrong
   */
  public RunConfig load(String nameOrPath, List<String> overrides) {
    return load(RunConfig.class, nameOrPath, overrides);
  }

  /**
   * Loads the configuration of a supernet's run or, where it has a block {@code table}, of a search
   * on recorded trainings.
   *
   * @param nameOrPath one of {@link ShippedConfigurations#names()}, or the path of a file
   * @param overrides texts {@code key=value}
   * @throws InvalidConfiguration with everything that is wrong
   */
  public RunDescription loadRun(String nameOrPath, List<String> overrides) {
    List<Fault> faults = new ArrayList<>();
    Optional<RunDescription> config =
        new ConfigSource(nameOrPath, faults)
            .read(overrides)
            .flatMap(
                root ->
                    root.containsKey(TABLE)
                        ? binder.bind(TableRunConfig.class, root, faults)
                        : binder.bind(RunConfig.class, root, faults));
    return ConfigBinder.complete(config, nameOrPath, faults);
  }

  /**
   * Loads a configuration of another kind than a run's.
   *
   * @param type the record that it describes
   * @param nameOrPath one of {@link ShippedConfigurations}, or the path of a file
   * @param overrides texts {@code key=value}
   * @throws InvalidConfiguration with everything that is wrong
   */
  public <R extends Record> R load(Class<R> type, String nameOrPath, List<String> overrides) {
    List<Fault> faults = new ArrayList<>();
    Optional<R> config =
        new ConfigSource(nameOrPath, faults)
            .read(overrides)
            .flatMap(root -> binder.bind(type, root, faults));
    return ConfigBinder.complete(config, nameOrPath, faults);
  }

  /**
   * One component outside of a run's configuration.
   *
   * @param name the component's name
   * @param overrides texts {@code key=value} for its settings
   * @throws InvalidConfiguration with everything that is wrong
   */
  public Component<?> component(Kind kind, String name, List<String> overrides) {
    List<Fault> faults = new ArrayList<>();
    Optional<Component<?>> component =
        new ConfigSource(name, faults)
            .overridden(() -> Optional.of(TypedBlocks.named(name)), overrides)
            .flatMap(block -> binder.component(kind, block, faults));
    return ConfigBinder.complete(component, name, faults);
  }
}
