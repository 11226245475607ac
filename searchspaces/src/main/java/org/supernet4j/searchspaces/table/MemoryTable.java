package org.supernet4j.searchspaces.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;

/** A table that is held in memory. */
public final class MemoryTable implements Table {
  private final String name;
  private final SearchSpace space;
  private final List<Metric> metrics;
  private final Map<Architecture, Integer> rows;
  private final List<Architecture> architectures;
  private final Map<Cell, Column> columns;
  private final boolean isSample;

  private MemoryTable(Builder builder, SearchSpace space, boolean isSample) {
    this.name = builder.name;
    this.space = space;
    this.isSample = isSample;
    this.metrics = List.copyOf(builder.metrics);
    this.rows = new HashMap<>(builder.rows);
    this.architectures = List.copyOf(builder.rows.keySet());
    this.columns = new HashMap<>();
    builder.values.forEach((cell, values) -> columns.put(cell, Column.of(values)));
  }

  /**
   * A table to be filled.
   *
   * @param name the name in configurations
   * @param metrics what is recorded
   */
  public static Builder builder(String name, List<Metric> metrics) {
    return new Builder(name, metrics);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SearchSpace space() {
    return space;
  }

  @Override
  public List<Metric> metrics() {
    return metrics;
  }

  @Override
  public boolean isSample() {
    return isSample;
  }

  @Override
  public List<Architecture> architectures() {
    return architectures;
  }

  @Override
  public double[] values(Architecture architecture, Metric metric, int epochs) {
    return column(metric, epochs).values[row(architecture)].clone();
  }

  @Override
  public double mean(Architecture architecture, Metric metric, int epochs) {
    return column(metric, epochs).means[row(architecture)];
  }

  private int row(Architecture architecture) {
    Integer row = rows.get(architecture);
    if (row == null) {
      throw new IllegalArgumentException(
          "table "
              + name
              + " has no training of "
              + architecture.id()
              + "; it has "
              + rows.size()
              + " architectures of space "
              + space.name());
    }
    return row;
  }

  private Column column(Metric metric, int epochs) {
    Column column = columns.get(new Cell(metric.name(), metric.epochs().isEmpty() ? 0 : epochs));
    if (column != null) {
      return column;
    }
    if (!metrics.contains(metric)) {
      throw new IllegalArgumentException(
          "table "
              + name
              + " has no metric "
              + metric.name()
              + "; it has "
              + metrics.stream().map(Metric::name).toList());
    }
    throw new IllegalArgumentException(
        "table "
            + name
            + " has "
            + metric.name()
            + " after "
            + metric.epochs()
            + " epochs, not after "
            + epochs);
  }

  private record Cell(String metric, int epochs) {}

  private record Column(double[][] values, double[] means) {
    static Column of(List<double[]> values) {
      return new Column(
          values.toArray(double[][]::new),
          values.stream()
              .mapToDouble(repeats -> Arrays.stream(repeats).average().orElseThrow())
              .toArray());
    }
  }

  /** Collects rows. Each architecture is begun, then given all of its values. */
  public static final class Builder {
    private final String name;
    private final List<Metric> metrics;
    private final Map<Architecture, Integer> rows = new LinkedHashMap<>();
    private final Map<Cell, List<double[]>> values = new HashMap<>();

    private Builder(String name, List<Metric> metrics) {
      this.name = name;
      this.metrics = metrics;
      for (Metric metric : metrics) {
        for (int epochs : metric.epochs().isEmpty() ? List.of(0) : metric.epochs()) {
          values.put(new Cell(metric.name(), epochs), new ArrayList<>());
        }
      }
    }

    /** Begins an architecture, in canonical form; tells whether it is a new one. */
    public boolean begin(Architecture architecture) {
      return rows.putIfAbsent(architecture, rows.size()) == null;
    }

    /** The values of a metric for the architecture begun last, one for each repeated training. */
    public Builder put(Metric metric, int epochs, double... repeats) {
      values.get(new Cell(metric.name(), epochs)).add(repeats.clone());
      return this;
    }

    /** The number of architectures so far. */
    public int size() {
      return rows.size();
    }

    /**
     * The finished table.
     *
     * @param space allows what is recorded and nothing else
     */
    public MemoryTable build(SearchSpace space) {
      return build(space, false);
    }

    /**
     * The finished table of a part of a space; its space is that part.
     *
     * @param space allows what is recorded, and more
     */
    public MemoryTable buildSample(SearchSpace space) {
      return build(new RecordedSpace(space, List.copyOf(rows.keySet())), true);
    }

    private MemoryTable build(SearchSpace space, boolean isSample) {
      for (List<double[]> column : values.values()) {
        if (column.size() != rows.size()) {
          throw new IllegalStateException("an architecture lacks a value");
        }
      }
      return new MemoryTable(this, space, isSample);
    }
  }
}
