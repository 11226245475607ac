package org.supernet4j.runtime.run;

import org.supernet4j.api.config.Component;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.engine.EngineException;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.plugin.ComponentFactory;
import org.supernet4j.api.table.TableException;

/** Makes the components that a configuration names, and says where one does not suit. */
public final class ComponentCreation {
  private ComponentCreation() {}

  /**
   * Makes a component.
   *
   * @throws RunException if it cannot be made, naming its key
   */
  public static <X extends ComponentContext, T> T create(
      String key, Component<? extends ComponentFactory<?, X, ? extends T>> component, X context) {
    try {
      return Component.create(component, context);
    } catch (IllegalArgumentException fault) {
      throw unfit(key, component, fault);
    } catch (DatasetException | EngineException | TableException fault) {
      throw new RunException(message(key, component, fault), fault);
    }
  }

  /** What says that the configuration of a component does not suit, with its key. */
  static RunException unfit(String key, Component<?> component, IllegalArgumentException fault) {
    return RunException.ofConfiguration(message(key, component, fault), fault);
  }

  private static String message(String key, Component<?> component, RuntimeException fault) {
    return key + " (type = " + component.factory().name() + "): " + fault.getMessage();
  }
}
