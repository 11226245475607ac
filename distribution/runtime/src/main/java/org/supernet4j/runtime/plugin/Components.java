package org.supernet4j.runtime.plugin;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supernet4j.api.internal.DidYouMean;
import org.supernet4j.api.plugin.ComponentFactory;

/** All components that configurations can name. Immutable. */
public final class Components {
  private final Map<Kind, Map<String, RegisteredComponent>> byKind = new EnumMap<>(Kind.class);
  private final List<SkippedProvider> skipped;

  /**
   * Components from wherever they were found.
   *
   * @param found each class of factory once
   * @param skipped providers that could not be loaded
   * @throws ComponentException if two components of a kind have the same name
   */
  Components(Collection<RegisteredComponent> found, Collection<SkippedProvider> skipped) {
    this.skipped = List.copyOf(skipped);
    for (Kind kind : Kind.values()) {
      byKind.put(kind, new TreeMap<>());
    }
    for (RegisteredComponent component : found) {
      RegisteredComponent earlier =
          byKind.get(component.kind()).putIfAbsent(component.name(), component);
      if (earlier != null) {
        throw new ComponentException(duplicate(earlier, component));
      }
    }
  }

  /**
   * Components that a program brings itself, without any search on the class path.
   *
   * @throws ComponentException if two factories of a kind have the same name
   */
  public static Components of(ComponentFactory<?, ?, ?>... factories) {
    return new Components(Stream.of(factories).flatMap(Components::inItsKinds).toList(), List.of());
  }

  /** All components, by kind, then by name. */
  public List<RegisteredComponent> all() {
    return byKind.values().stream().flatMap(components -> components.values().stream()).toList();
  }

  /** The components of a kind, by name. */
  public List<RegisteredComponent> all(Kind kind) {
    return List.copyOf(byKind.get(kind).values());
  }

  /** The names of a kind's components, sorted. */
  public List<String> names(Kind kind) {
    return List.copyOf(byKind.get(kind).keySet());
  }

  /** A component by its name; empty where there is none. */
  public Optional<RegisteredComponent> find(Kind kind, String name) {
    return Optional.ofNullable(byKind.get(kind).get(name));
  }

  /**
   * A component by its name.
   *
   * @throws ComponentException if there is none, with the names there are and the nearest one
   */
  public RegisteredComponent get(Kind kind, String name) {
    return find(kind, name).orElseThrow(() -> new ComponentException(unknown(kind, name)));
  }

  /** Providers that could not be loaded, and why. */
  public List<SkippedProvider> skipped() {
    return skipped;
  }

  /** Why providers of a kind could not be loaded; empty where all could. */
  public List<String> skipped(Kind kind) {
    return skipped.stream()
        .filter(provider -> provider.kind() == kind)
        .map(SkippedProvider::reason)
        .toList();
  }

  private String unknown(Kind kind, String name) {
    String suggestion =
        DidYouMean.nearest(name, names(kind))
            .map(near -> "; did you mean " + near + "?")
            .orElse("");
    String known =
        names(kind).isEmpty() ? "there is none at all" : "known: " + String.join(", ", names(kind));
    String broken =
        skipped(kind).stream()
            .map(reason -> "\nnot loaded: " + reason)
            .collect(Collectors.joining());
    return "there is no " + kind.label() + " '" + name + "'" + suggestion + "\n" + known + broken;
  }

  private static String duplicate(RegisteredComponent first, RegisteredComponent second) {
    return "two components are "
        + first.kind().label()
        + " '"
        + first.name()
        + "':\n"
        + Stream.of(first, second)
            .sorted(Comparator.comparing(component -> component.origin().source()))
            .map(
                component ->
                    "  "
                        + component.factory().getClass().getName()
                        + " of "
                        + component.origin().text())
            .collect(Collectors.joining("\n"))
        + "\nremove one of the two";
  }

  private static Stream<RegisteredComponent> inItsKinds(ComponentFactory<?, ?, ?> factory) {
    List<RegisteredComponent> components =
        Stream.of(Kind.values())
            .filter(kind -> kind.factoryType().isInstance(factory))
            .map(kind -> RegisteredComponent.of(kind, factory))
            .toList();
    if (components.isEmpty()) {
      throw new IllegalArgumentException(factory.getClass().getName() + " is of no known kind");
    }
    return components.stream();
  }
}
