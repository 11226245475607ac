package org.supernet4j.runtime.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableContext;
import org.supernet4j.api.table.TableFactory;
import org.supernet4j.testkit.FakeSpaces;

/**
 * Four architectures with accuracies of 0.1, 0.2, 0.3 and 0.4 after 10 epochs, half as much after
 * 5, and two trainings 0.08 below and above that; a training takes as many seconds as epochs.
 */
final class StairsTableFactory implements TableFactory<NoSettings> {
  static final Metric ACCURACY = new Metric("accuracy", Metric.Unit.ACCURACY, List.of(5, 10));
  static final Metric SECONDS = new Metric("training-seconds", Metric.Unit.SECONDS, List.of(5, 10));

  @Override
  public String name() {
    return "stairs";
  }

  @Override
  public String description() {
    return "Four steps.";
  }

  @Override
  public Class<NoSettings> configType() {
    return NoSettings.class;
  }

  @Override
  public Table create(NoSettings config, TableContext context) {
    return new Stairs(FakeSpaces.tiny());
  }

  /** The place of an architecture, from 0, the worst. */
  static int step(Table table, Architecture architecture) {
    return table.architectures().indexOf(architecture);
  }

  private record Stairs(SearchSpace space) implements Table {
    @Override
    public String name() {
      return "stairs";
    }

    @Override
    public List<Metric> metrics() {
      return List.of(ACCURACY, SECONDS);
    }

    @Override
    public List<Architecture> architectures() {
      return space.all().toList();
    }

    @Override
    public double[] values(Architecture architecture, Metric metric, int epochs) {
      if (metric.equals(SECONDS)) {
        return new double[] {epochs, epochs};
      }
      double mean = (1 + step(this, architecture)) * epochs / 100.0;
      return new double[] {mean - 0.08, mean + 0.08};
    }

    @Override
    public double mean(Architecture architecture, Metric metric, int epochs) {
      double[] values = values(architecture, metric, epochs);
      return IntStream.range(0, 2).mapToDouble(i -> values[i]).average().orElseThrow();
    }
  }
}
