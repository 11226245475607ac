package org.supernet4j.cli.inspect;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.ExitCode;
import org.supernet4j.cli.UsageFault;
import org.supernet4j.runtime.plugin.ComponentLoader;
import org.supernet4j.runtime.plugin.Components;
import org.supernet4j.runtime.plugin.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code supernet plugins}: the components that configurations can name. */
@Command(
    name = "plugins",
    description = {
      "List the components that a configuration can name.",
      "",
      "By kind: where each component is from, what it does, and each of its settings with its"
          + " default and what is allowed."
    },
    footer = {"  supernet plugins --kind sampler", "  supernet plugins --json"})
public final class PluginsCommand extends CommandBase {
  @Option(
      names = "--kind",
      paramLabel = "KIND",
      completionCandidates = KindLabels.class,
      description = "One kind alone: ${COMPLETION-CANDIDATES}.")
  private Optional<String> kind = Optional.empty();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    List<Kind> kinds = kinds();
    Components components = ComponentLoader.load();
    PrintWriter out = out();
    if (json) {
      out.println(PluginsJson.of(components, kinds).toPrettyString());
    } else {
      PluginsText.of(components, kinds).forEach(out::println);
    }
    return ExitCode.DONE;
  }

  private List<Kind> kinds() {
    List<Kind> kinds =
        Stream.of(Kind.values())
            .filter(k -> kind.isEmpty() || k.label().equals(kind.get()))
            .toList();
    if (kinds.isEmpty()) {
      throw new UsageFault(
          "--kind = " + kind.get() + ": kinds are " + String.join(", ", new KindLabels()));
    }
    return kinds;
  }

  /** What {@code --kind} takes. */
  static final class KindLabels implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(Kind.values()).map(Kind::label).iterator();
    }
  }
}
