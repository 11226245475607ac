package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigFactory;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.plugin.ComponentFactory;
import org.supernet4j.runtime.config.schema.SettingSchema;
import org.supernet4j.runtime.config.schema.SettingType;
import org.supernet4j.runtime.plugin.Kind;

/**
 * What takes the place of settings with faults, so that the rest of a configuration can be checked
 * before they are mended: the default where there is one, nothing where that is allowed, any value
 * that is allowed, and for a component one of its kind that cannot be made ({@link
 * ReportedAlreadyException}).
 */
final class StandIns {
  /** Of blocks that cannot be empty. */
  private static final Map<Class<? extends Record>, String> BLOCKS =
      Map.of(TrainingSettings.class, "steps = 1");

  private StandIns() {}

  /**
   * The stand-in of a setting; empty where there is none.
   *
   * @param binding makes blocks
   */
  static Optional<Object> of(SettingSchema setting, Binding binding) {
    SettingType type = setting.type();
    if (type instanceof SettingType.ComponentOf component) {
      return Optional.of(component(component.kind()));
    } else if (type instanceof SettingType.OptionalOf) {
      return Optional.of(Optional.empty());
    } else if (setting.defaultText().isPresent()) {
      return binding.byDefault(setting);
    } else if (type instanceof SettingType.Block block) {
      String text = BLOCKS.getOrDefault(block.record(), "");
      return binding.record(
          block.record(), ConfigFactory.parseString(text).root(), setting.key(), Set.of());
    } else if (type instanceof SettingType.ListOf) {
      return Optional.of(List.of());
    }
    return scalar(type, Math.max(1, setting.annotation().min()));
  }

  private static Optional<Object> scalar(SettingType type, double number) {
    if (type instanceof SettingType.WholeNumber whole) {
      return Optional.of(whole.isInt() ? (Object) (int) number : (Object) (long) number);
    } else if (type instanceof SettingType.RealNumber) {
      return Optional.of(number);
    } else if (type instanceof SettingType.OneOf oneOf) {
      return Optional.of(oneOf.constants().get(0));
    }
    return type instanceof SettingType.Text ? Optional.of("") : Optional.empty();
  }

  private static Component<ComponentFactory<?, ?, ?>> component(Kind kind) {
    Object factory =
        Proxy.newProxyInstance(
            kind.factoryType().getClassLoader(),
            new Class<?>[] {kind.factoryType()},
            (proxy, method, arguments) -> {
              if (method.getName().equals("configType")) {
                return Nothing.class;
              } else if (method.getName().equals("name")) {
                return "?";
              }
              throw new ReportedAlreadyException();
            });
    return new Component<>((ComponentFactory<?, ?, ?>) factory, new Nothing());
  }

  /** The configuration of a stand-in. */
  private record Nothing() {}
}
