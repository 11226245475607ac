package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
  private static final String BENCH = "bench";
  private static final String SEARCH = "search";

  private final ConfigBinder binder;
  private final Map<String, String> variables;

  /** A loader for configurations of these components, with the environment of this process. */
  public ConfigLoader(Components components) {
    this(components, System.getenv());
  }

  /**
   * A loader for configurations of these components.
   *
   * @param variables environment variables by name
   */
  ConfigLoader(Components components, Map<String, String> variables) {
    this.binder = new ConfigBinder(components);
    this.variables = variables;
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
    return load(
        nameOrPath,
        ShippedConfigurations.names(),
        overrides,
        (root, faults) ->
            isOfRun(root, nameOrPath, faults) ? Optional.of(RunConfig.class) : Optional.empty());
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
    return load(
        nameOrPath,
        ShippedConfigurations.names(),
        overrides,
        (root, faults) ->
            isOfRun(root, nameOrPath, faults)
                ? Optional.of(root.containsKey(TABLE) ? TableRunConfig.class : RunConfig.class)
                : Optional.empty());
  }

  /**
   * Loads the configuration of a benchmark of searchers.
   *
   * @param type the record that it describes
   * @param nameOrPath one of {@link ShippedConfigurations#benches()}, or the path of a file
   * @param overrides texts {@code key=value}
   * @throws InvalidConfiguration with everything that is wrong
   */
  public <R extends Record> R loadBench(Class<R> type, String nameOrPath, List<String> overrides) {
    return load(
        nameOrPath,
        ShippedConfigurations.benches(),
        overrides,
        (root, faults) ->
            isOfBench(root, nameOrPath, faults) ? Optional.of(type) : Optional.empty());
  }

  /**
   * Loads a configuration.
   *
   * @param type gives the record that the configuration describes; empty where it is of another
   *     command, which it reports
   */
  private <R> R load(
      String nameOrPath,
      List<String> names,
      List<String> overrides,
      BiFunction<ConfigObject, List<Fault>, Optional<Class<? extends R>>> type) {
    List<Fault> faults = new ArrayList<>();
    ConfigSource source = new ConfigSource(nameOrPath, names, variables, faults);
    Optional<ConfigObject> root = source.read(overrides);
    Optional<Class<? extends R>> described = root.flatMap(found -> type.apply(found, faults));
    Optional<R> config =
        described.flatMap(record -> binder.bind(record, root.orElseThrow(), faults));
    Optional<R> soundParts =
        described
            .filter(record -> !faults.isEmpty())
            .flatMap(record -> binder.soundParts(record, root.orElseThrow()));
    faults.replaceAll(source::placed);
    return ConfigBinder.complete(config, soundParts, nameOrPath, faults);
  }

  /**
   * Whether a configuration is that of a benchmark of searchers rather than of a run; false where
   * it cannot be read.
   *
   * @param nameOrPath one of {@link ShippedConfigurations}, or the path of a file
   */
  public boolean isBench(String nameOrPath) {
    return new ConfigSource(nameOrPath, ShippedConfigurations.names(), variables, new ArrayList<>())
        .read(List.of())
        .map(root -> root.containsKey(BENCH))
        .orElse(false);
  }

  private static boolean isOfRun(ConfigObject root, String nameOrPath, List<Fault> faults) {
    return !root.containsKey(BENCH) || report("bench", "run", nameOrPath, faults);
  }

  private static boolean isOfBench(ConfigObject root, String nameOrPath, List<Fault> faults) {
    return root.containsKey(BENCH)
        || !root.containsKey(SEARCH)
        || report("run", "bench", nameOrPath, faults);
  }

  /** Reports a configuration of another command; gives false. */
  private static boolean report(String right, String wrong, String nameOrPath, List<Fault> faults) {
    faults.add(
        Fault.in(
                nameOrPath,
                "this is a configuration of supernet " + right + ", not of supernet " + wrong)
            .withSuggestion(Optional.of("try supernet " + right + " " + nameOrPath)));
    return false;
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
    ConfigSource source = new ConfigSource(name, List.of(), variables, faults);
    Optional<Component<?>> component =
        source
            .overridden(() -> Optional.of(TypedBlocks.named(name)), overrides)
            .flatMap(block -> binder.component(kind, block, faults));
    faults.replaceAll(source::placed);
    return ConfigBinder.complete(component, Optional.empty(), name, faults);
  }
}
