package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.supernet4j.runtime.naming.DidYouMean;

/**
 * Reads HOCON files and lays overrides over them.
 *
 * @param nameOrPath what the user calls the configuration
 * @param names the shipped configurations that may be meant
 * @param faults gets what is wrong
 */
record ConfigSource(String nameOrPath, List<String> names, List<Fault> faults) {

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
      return file.get().map(root -> Overrides.apply(root, parsed));
    } catch (ConfigException.UnresolvedSubstitution e) {
      faults.add(
          fault(e)
              .withSuggestion(
                  Optional.of(
                      "give it in the file or as environment variable, or write ${?...} if it may"
                          + " be missing")));
    } catch (ConfigException e) {
      faults.add(fault(e));
    }
    return Optional.empty();
  }

  private Optional<ConfigObject> parse() {
    ConfigParseOptions options =
        ConfigParseOptions.defaults()
            .setAllowMissing(false)
            .setClassLoader(ShippedConfigurations.classLoader());
    if (ShippedConfigurations.isShipped(nameOrPath)) {
      String resource = ShippedConfigurations.resource(nameOrPath);
      return Optional.of(ConfigFactory.parseResources(resource, options).root());
    }
    File file = new File(nameOrPath);
    if (!file.exists() || file.isDirectory()) {
      faults.add(notAFile(file.isDirectory()));
      return Optional.empty();
    }
    return Optional.of(ConfigFactory.parseFile(file, options).root());
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
