package org.supernet4j.searchspaces.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableException;

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
   * @param file where it is read from
   */
  public static Builder builder(String name, List<Metric> metrics, TableFile file) {
    return new Builder(name, metrics, file);
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
    private final TableFile file;
    private final Map<Architecture, Integer> rows = new LinkedHashMap<>();
    private final Map<Cell, List<double[]>> values = new HashMap<>();

    private Builder(String name, List<Metric> metrics, TableFile file) {
      this.name = name;
      this.metrics = metrics;
      this.file = file;
      for (Metric metric : metrics) {
        for (int epochs : metric.epochs().isEmpty() ? List.of(0) : metric.epochs()) {
          values.put(new Cell(metric.name(), epochs), new ArrayList<>());
        }
      }
    }

    /**
     * Begins an architecture.
     *
     * @param architecture gives it in canonical form; throws {@link IllegalArgumentException} where
     *     the file has none, saying what is wrong
     * @param fault what to throw where something is wrong, with the place in the file
     * @throws TableException if there is none, or it was there before
     */
    public void begin(Supplier<Architecture> architecture, Function<String, TableException> fault) {
      Architecture begun;
      try {
        begun = architecture.get();
      } catch (IllegalArgumentException malformed) {
        throw fault.apply(malformed.getMessage());
      }
      if (rows.putIfAbsent(begun, rows.size()) != null) {
        throw fault.apply("the network is there for the second time");
      }
    }

    /** The values of a metric for the architecture begun last, one for each repeated training. */
    public Builder put(Metric metric, int epochs, double... repeats) {
      values.get(new Cell(metric.name(), epochs)).add(repeats.clone());
      return this;
    }

    /**
     * The finished table of a whole space.
     *
     * @param space allows what is recorded and nothing else
     * @param architectures how many that are
     * @throws TableException if there are fewer or more
     */
    public MemoryTable build(SearchSpace space, int architectures) {
      if (rows.size() != architectures) {
        throw new TableException(
            file.path() + " has " + rows.size() + " networks, the whole table " + architectures);
      }
      return build(space, false);
    }

    /**
     * The finished table of a part of a space; its space is that part.
     *
     * @param space allows what is recorded, and more
     * @throws TableException if there is no row
     */
    public MemoryTable buildSample(SearchSpace space) {
      if (rows.isEmpty()) {
        throw new TableException(file.path() + " has no row; take the published file");
      }
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
