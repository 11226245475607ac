package org.supernet4j.runtime.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.task.Measures;

/** An engine that writes down what it and its networks are asked, in order. */
final class RecordedEngine {
  private static final Set<String> UNTOLD =
      Set.of("close", "network", "tensorBytes", "description");

  private RecordedEngine() {}

  /**
   * An engine that works like another.
   *
   * @param calls gets {@code Type.method}, and after evaluations the number of images
   */
  static Engine of(Engine engine, List<String> calls) {
    return recorded(Engine.class, engine, calls);
  }

  private static <T> T recorded(Class<T> type, T target, List<String> calls) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              Object result;
              try {
                result = method.invoke(target, arguments);
              } catch (InvocationTargetException fault) {
                throw fault.getCause();
              }
              if (!UNTOLD.contains(method.getName())) {
                String images =
                    result instanceof Measures measures ? " " + measures.examples() : "";
                calls.add(type.getSimpleName() + "." + method.getName() + images);
              }
              return result instanceof Supernet supernet
                  ? recorded(Supernet.class, supernet, calls)
                  : result instanceof Subnet subnet
                      ? recorded(Subnet.class, subnet, calls)
                      : result;
            });
    return type.cast(proxy);
  }
}
