package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.supernet4j.api.internal.DidYouMean;

/** Reads HOCON files and lays overrides over them. */
final class ConfigSource {
  private final String nameOrPath;
  private final List<String> names;
  private final List<Fault> faults;
  private final HoconReader reader;
  private final Environment environment;
  private Optional<SubstitutedValues> values = Optional.empty();

  /**
   * A source.
   *
   * @param nameOrPath what the user calls the configuration
   * @param names the shipped configurations that may be meant
   * @param variables environment variables by name
   * @param faults gets what is wrong
   */
  ConfigSource(
      String nameOrPath, List<String> names, Map<String, String> variables, List<Fault> faults) {
    this.environment = new Environment(variables);
    this.nameOrPath = nameOrPath;
    this.names = names;
    this.faults = faults;
    this.reader = new HoconReader(faults);
  }

  /** A fault of the configuration that was read, with the place of a substituted value's use. */
  Fault placed(Fault fault) {
    return values.map(known -> known.placed(fault)).orElse(fault);
  }

  /**
   * The shipped configuration of the name or the file at the path, all substitutions replaced;
   * empty where it cannot be read.
   *
   * @param overrides texts {@code key=value}
   */
  Optional<ConfigObject> read(List<String> overrides) {
    return overridden(this::parse, overrides);
  }

  /**
   * A configuration with overrides, all substitutions replaced; empty where it cannot be read.
   *
   * @param file the configuration without them
   * @param overrides texts {@code key=value}
   */
  Optional<ConfigObject> overridden(Supplier<Optional<ConfigObject>> file, List<String> overrides) {
    List<SettingOverride> parsed =
        overrides.stream().flatMap(text -> SettingOverride.parse(text, faults).stream()).toList();
    try {
      Overrides laid = new Overrides(parsed, environment.options());
      Optional<ConfigObject> result = file.get().flatMap(root -> replaced(root, laid));
      faults.addAll(environment.faults(reader.texts(), overrides));
      return result;
    } catch (ConfigException e) {
      faults.add(fault(e));
    }
    return Optional.empty();
  }

  private Optional<ConfigObject> replaced(ConfigObject file, Overrides laid) {
    ConfigObject before = laid.whole(file);
    Optional<ConfigObject> after =
        new Substitutions(environment.names(), faults)
            .replaced(before, missing -> laid.apply(file, missing));
    values = after.map(result -> new SubstitutedValues(before, result));
    return after;
  }

  private Optional<ConfigObject> parse() {
    if (ShippedConfigurations.isShipped(nameOrPath)) {
      String resource = ShippedConfigurations.resource(nameOrPath);
      return reader.read(new ConfigPlace.OfResource(resource));
    }
    File file = new File(nameOrPath);
    if (!file.exists() || file.isDirectory()) {
      faults.add(notAFile(file.isDirectory()));
      return Optional.empty();
    }
    return reader.read(new ConfigPlace.OfFile(file.toPath()));
  }

  private Fault notAFile(boolean isFolder) {
    return Fault.in(
            nameOrPath,
            isFolder
                ? "this is a folder"
                : "there is no configuration of this name, and no such file")
        .withAllowed(String.join(", ", names) + ", or the path of a file")
        .withSuggestion(
            DidYouMean.nearest(nameOrPath, ShippedConfigurations.all())
                .map(near -> "did you mean " + near + "?"));
  }

  private Fault fault(ConfigException e) {
    if (e.origin() == null) {
      return Fault.in(nameOrPath, e.getMessage());
    }
    return Fault.at(e.origin(), "", Origins.problem(e));
  }
}
