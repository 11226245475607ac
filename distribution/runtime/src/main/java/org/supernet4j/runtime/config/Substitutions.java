package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supernet4j.api.internal.DidYouMean;

/**
 * Replaces substitutions. Each one that names nothing is reported and stands for a value that is
 * known to be missing, so that everything else of the configuration is still checked.
 */
final class Substitutions {
  private static final Pattern NAME = Pattern.compile("\\$\\{\\??([^}]*)\\}");
  private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]*");

  private final Set<String> variables;
  private final List<Fault> faults;
  private final Set<String> known = new HashSet<>();

  /**
   * Substitutions of one configuration.
   *
   * @param variables the names of environment variables
   * @param faults gets what is wrong
   */
  Substitutions(Set<String> variables, List<Fault> faults) {
    this.variables = variables;
    this.faults = faults;
  }

  /**
   * Replaces all substitutions of a configuration; empty where that cannot be done.
   *
   * @param whole the configuration, which substitutions look into
   * @param resolve gives the configuration with substitutions replaced, which look into its
   *     argument besides
   */
  Optional<ConfigObject> replaced(ConfigObject whole, UnaryOperator<ConfigObject> resolve) {
    ConfigObject missing = ConfigFactory.empty().root();
    while (true) {
      try {
        return Optional.of(withoutMissing(resolve.apply(missing), whole));
      } catch (ConfigException.UnresolvedSubstitution e) {
        Matcher name = NAME.matcher(Origins.problem(e));
        String path = name.find() ? name.group(1) : "";
        faults.add(fault(e, path, whole));
        if (path.isEmpty() || !known.add(path)) {
          return Optional.empty();
        }
        missing = placeholder(path).withFallback(missing);
      } catch (ConfigException e) {
        if (known.isEmpty()) {
          throw e;
        }
        return Optional.empty();
      }
    }
  }

  private static ConfigObject placeholder(String path) {
    ConfigValue value = ConfigValueFactory.fromAnyRef("${" + path + "}", Origins.ofMissing(path));
    return new SettingOverride(ConfigUtil.splitPath(path), value).asConfiguration();
  }

  /** The result without the values that stand for missing ones at the names looked for. */
  private ConfigObject withoutMissing(ConfigObject result, ConfigObject whole) {
    ConfigObject rest = result;
    for (String path : known) {
      String first = ConfigUtil.splitPath(path).get(0);
      rest =
          whole.containsKey(first)
              ? rest.toConfig().withoutPath(path).root()
              : rest.withoutKey(first);
    }
    return rest;
  }

  private Fault fault(ConfigException.UnresolvedSubstitution e, String path, ConfigObject whole) {
    String problem = Origins.problem(e);
    if (path.isEmpty() || problem.contains("cycle")) {
      return Fault.at(e.origin(), "", problem)
          .withSuggestion(Optional.of("a value cannot be made from itself"));
    }
    boolean variable = VARIABLE.matcher(path).matches();
    List<String> paths = new ArrayList<>();
    addPaths(whole, "", paths);
    Optional<String> near =
        variable ? DidYouMean.nearest(path, variables) : DidYouMean.nearest(path, paths);
    return Fault.at(
            e.origin(),
            "",
            "${"
                + path
                + "} names nothing: neither a key of the configuration nor an environment variable")
        .withSuggestion(
            near.map(found -> "did you mean ${" + found + "}?")
                .or(
                    () ->
                        Optional.of(
                            (variable
                                    ? "set the environment variable"
                                    : "define it, as in let { n = 5 } for ${let.n}")
                                + ", or write ${?"
                                + path
                                + "} if it may be missing")));
  }

  /** The paths of all keys, as far as they are known before substitutions are replaced. */
  private static void addPaths(ConfigObject block, String prefix, List<String> into) {
    try {
      for (Map.Entry<String, ConfigValue> entry : block.entrySet()) {
        String path = prefix + ConfigUtil.joinPath(entry.getKey());
        into.add(path);
        if (entry.getValue() instanceof ConfigObject nested) {
          addPaths(nested, path + ".", into);
        }
      }
    } catch (ConfigException.NotResolved e) {
      // A block that is made by a substitution suggests nothing.
      return;
    }
  }

  /** Whether a value was to come from a substitution that is already reported. */
  static boolean isMissing(ConfigValue value) {
    return value.valueType() == ConfigValueType.STRING && Origins.isMissing(value.origin());
  }
}
