package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableFactory;

/**
 * What every table keeps to.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class TableContract<C extends Record> extends FactoryContract<C, TableFactory<C>> {
  private static final int SAMPLES = 200;

  @Override
  protected final Class<?> kind() {
    return TableFactory.class;
  }

  /** The table under test. */
  protected Table table() {
    return factory().create(config(), Contexts.table());
  }

  private static List<Integer> lengths(Metric metric) {
    return metric.epochs().isEmpty() ? List.of(0) : metric.epochs();
  }

  /** The table is named as its factory, and its metrics have different names. */
  @Test
  public final void namesAreInOrder() {
    Table table = table();
    assertThat(table.name()).isEqualTo(factory().name());
    assertThat(table.metrics()).isNotEmpty().extracting(Metric::name).doesNotHaveDuplicates();
    for (Metric metric : table.metrics()) {
      assertThat(metric.name()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
      assertThat(metric.epochs()).as("epochs of %s", metric).isSorted().doesNotHaveDuplicates();
      assertThat(table.metric(metric.name())).contains(metric);
    }
  }

  /** Every architecture is there once, allowed, canonical, and has all values as numbers. */
  @Test
  public final void everyArchitectureHasEveryValue() {
    Table table = table();
    assertThat(new HashSet<>(table.architectures())).hasSameSizeAs(table.architectures());
    for (Architecture architecture : table.architectures()) {
      for (Metric metric : table.metrics()) {
        for (int epochs : lengths(metric)) {
          double[] values = table.values(architecture, metric, epochs);
          assertThat(values).as("%s of %s", metric.name(), architecture).isNotEmpty();
          assertThat(table.mean(architecture, metric, epochs))
              .isEqualTo(Arrays.stream(values).average().orElseThrow())
              .isFinite()
              .isBetween(0.0, metric.unit() == Metric.Unit.ACCURACY ? 1.0 : Double.MAX_VALUE);
        }
      }
    }
  }

  /** Whatever the space draws is recorded, and what is recorded is allowed and canonical. */
  @Test
  public final void spaceAllowsWhatIsRecorded() {
    Table table = table();
    RandomGenerator random = new Randomness(1).stream("samples");
    List<Architecture> drawn =
        Stream.generate(() -> table.space().random(random)).limit(SAMPLES).toList();
    assertThat(new HashSet<>(table.architectures())).containsAll(drawn);
    for (Architecture architecture :
        table.architectures().subList(0, Math.min(SAMPLES, table.architectures().size()))) {
      assertThat(table.space().violation(architecture)).isEmpty();
      assertThat(table.space().canonical(architecture)).isEqualTo(architecture);
    }
  }

  /** A length of training that is not recorded is refused with those that are. */
  @Test
  public final void lengthsThatAreNotRecordedAreRefused() {
    Table table = table();
    Architecture first = table.architectures().get(0);
    for (Metric metric : table.metrics()) {
      if (!metric.epochs().isEmpty()) {
        assertThatThrownBy(() -> table.mean(first, metric, 7919))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(metric.name())
            .hasMessageContaining(metric.epochs().toString());
      }
    }
  }
}
