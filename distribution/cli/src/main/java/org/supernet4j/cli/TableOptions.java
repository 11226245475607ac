package org.supernet4j.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableContext;
import org.supernet4j.api.table.TableException;
import org.supernet4j.api.table.TableFactory;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.plugin.ComponentContexts;
import org.supernet4j.runtime.plugin.ComponentLoader;
import org.supernet4j.runtime.plugin.Components;
import org.supernet4j.runtime.plugin.Kind;
import picocli.CommandLine.Option;

/** How to read a table of recorded trainings, and which metric of it. */
public final class TableOptions {
  @Option(
      names = "-D",
      paramLabel = "KEY=VALUE",
      description = "A setting of the table; can be repeated: -D file=cells.csv.")
  private List<String> settings = List.of();

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description = "The recorded metric; without it, the first accuracy of the longest training.")
  private Optional<String> metric = Optional.empty();

  /** Whether a setting or a metric of a table was given. */
  public boolean isGiven() {
    return !settings.isEmpty() || metric.isPresent();
  }

  /**
   * The table of a name.
   *
   * @throws CommandFailure if its file is missing or malformed
   */
  public Table open(String name) {
    Components components = ComponentLoader.load();
    components.get(Kind.TABLE, name);
    Component<?> component = new ConfigLoader(components).component(Kind.TABLE, name, settings);
    try {
      return ((TableFactory<?>) component.factory())
          .createFrom(component.config(), TableContext.of(ComponentContexts.outsideRuns()));
    } catch (TableException fault) {
      throw new CommandFailure(fault.getMessage(), fault);
    }
  }

  /**
   * What a function makes of the metric.
   *
   * @param function takes the name, if one was given; throws {@link IllegalArgumentException},
   *     beginning with the option's name, where the table does not have what is asked for
   * @throws UsageFault if the function throws
   */
  public <T> T ofMetric(Function<Optional<String>, T> function) {
    try {
      return function.apply(metric);
    } catch (IllegalArgumentException fault) {
      throw new UsageFault("--" + fault.getMessage());
    }
  }
}
