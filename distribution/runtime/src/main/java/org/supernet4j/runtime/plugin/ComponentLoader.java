package org.supernet4j.runtime.plugin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.supernet4j.api.plugin.ComponentFactory;
import org.supernet4j.runtime.naming.KebabCase;

/**
 * Finds components by {@link ServiceLoader}. A provider that cannot be loaded is skipped, with its
 * reason kept in {@link Components#skipped()}, so that one broken plug-in leaves the others usable.
 */
public final class ComponentLoader {
  /** A loader that fails this often in a row, for example on an unreadable jar, gets no further. */
  private static final int MOST_FAILURES_IN_A_ROW = 100;

  private final List<RegisteredComponent> found = new ArrayList<>();
  private final Set<SkippedProvider> skipped = new LinkedHashSet<>();
  private final Set<Class<?>> seen = new HashSet<>();

  private ComponentLoader() {}

  /** Components that the class loader of this class sees: the built-in ones on the class path. */
  public static Components load() {
    return load(List.of(ComponentLoader.class.getClassLoader()));
  }

  /**
   * Components that some class loaders see. A factory that several of them see through a common
   * parent counts once.
   *
   * @param classLoaders where to look, in this order
   * @throws ComponentException if two components of a kind have the same name
   */
  public static Components load(List<ClassLoader> classLoaders) {
    ComponentLoader loader = new ComponentLoader();
    for (Kind kind : Kind.values()) {
      loader.seen.clear();
      classLoaders.forEach(classLoader -> loader.load(kind, classLoader));
    }
    return new Components(loader.found, loader.skipped);
  }

  private void load(Kind kind, ClassLoader classLoader) {
    Iterator<?> providers = ServiceLoader.load(kind.factoryType(), classLoader).iterator();
    int failures = 0;
    while (failures < MOST_FAILURES_IN_A_ROW) {
      try {
        if (!providers.hasNext()) {
          return;
        }
        register(kind, (ComponentFactory<?, ?, ?>) providers.next());
        failures = 0;
      } catch (ServiceConfigurationError | LinkageError e) {
        skip(kind, reason(e));
        failures++;
      }
    }
  }

  private void register(Kind kind, ComponentFactory<?, ?, ?> factory) {
    if (!seen.add(factory.getClass())) {
      return;
    }
    RegisteredComponent component = RegisteredComponent.of(kind, factory);
    Optional<String> fault;
    try {
      fault = fault(factory);
    } catch (RuntimeException e) {
      fault = Optional.of("its description fails with " + e);
    }
    fault.ifPresentOrElse(
        reason ->
            skip(
                kind,
                factory.getClass().getName() + " of " + component.origin().text() + ": " + reason),
        () -> found.add(component));
  }

  private void skip(Kind kind, String reason) {
    skipped.add(new SkippedProvider(kind, reason));
  }

  /** What a factory must not say about itself. */
  private static Optional<String> fault(ComponentFactory<?, ?, ?> factory) {
    if (factory.name() == null || !KebabCase.isName(factory.name())) {
      return Optional.of("its name '" + factory.name() + "' is not in kebab-case");
    }
    if (factory.description() == null || factory.description().isBlank()) {
      return Optional.of("it has no description");
    }
    if (factory.configType() == null || !factory.configType().isRecord()) {
      return Optional.of("its configuration type " + factory.configType() + " is no record");
    }
    return Optional.empty();
  }

  private static String reason(Throwable error) {
    StringBuilder reason =
        new StringBuilder(
            error instanceof ServiceConfigurationError ? error.getMessage() : error.toString());
    for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
      reason.append(": ").append(cause);
    }
    return reason.toString();
  }
}
