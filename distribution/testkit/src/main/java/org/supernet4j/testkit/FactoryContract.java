package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ServiceLoader;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.plugin.ComponentFactory;

/**
 * What every factory of components keeps to. The contracts of the kinds extend it.
 *
 * @param <C> the configuration
 * @param <F> the kind of factory
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class FactoryContract<C extends Record, F extends ComponentFactory<C, ?, ?>> {
  private static final String KEBAB_CASE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  /** A new factory. */
  protected abstract F factory();

  /** A configuration to test with. */
  protected abstract C config();

  /** The type under which {@link ServiceLoader} finds the factory. */
  protected abstract Class<?> kind();

  /** The name is written in kebab-case. */
  @Test
  public final void nameIsKebabCase() {
    assertThat(factory().name()).matches(KEBAB_CASE);
  }

  /** The factory says what it makes. */
  @Test
  public final void descriptionIsNotBlank() {
    assertThat(factory().description()).isNotBlank();
  }

  /** The factory is registered, so that it can be named in a configuration. */
  @Test
  public final void isFoundAsService() {
    assertThat(ServiceLoader.load(kind()).stream().map(ServiceLoader.Provider::type))
        .as("services of type %s; annotate the factory with @AutoService", kind().getName())
        .anyMatch(type -> type == factory().getClass());
  }

  /** The configuration under test is of the type that the factory announces. */
  @Test
  public final void configurationIsOfTheAnnouncedType() {
    assertThat(factory().configType()).isEqualTo(config().getClass());
  }

  /** Every setting says what it does and has a range that holds something. */
  @Test
  public final void everySettingIsDocumented() {
    for (RecordComponent component : factory().configType().getRecordComponents()) {
      Setting setting = component.getAnnotation(Setting.class);
      assertThat(setting).as("@Setting of '%s'", component.getName()).isNotNull();
      assertThat(setting.value()).as("documentation of '%s'", component.getName()).isNotBlank();
      assertThat(setting.min())
          .as("smallest allowed value of '%s'", component.getName())
          .isLessThanOrEqualTo(setting.max());
    }
  }

  /** A number that is a default keeps to the range of its setting. */
  @Test
  public final void defaultNumbersAreWithinTheirRange() {
    for (RecordComponent component : factory().configType().getRecordComponents()) {
      Setting setting = component.getAnnotation(Setting.class);
      Class<?> type = component.getType();
      boolean number = type == int.class || type == long.class || type == double.class;
      if (number && !setting.byDefault().equals(Setting.REQUIRED)) {
        assertThat(Double.parseDouble(setting.byDefault()))
            .as("default of '%s'", component.getName())
            .isBetween(setting.min(), setting.max());
      }
    }
  }
}
