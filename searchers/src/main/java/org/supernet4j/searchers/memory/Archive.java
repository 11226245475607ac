package org.supernet4j.searchers.memory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.space.Architecture;

/**
 * What a searcher was given, in order. Searchers that come back to a subnet take its values from
 * here, so their budgets count distinct subnets where published algorithms count queries.
 */
@API(status = API.Status.INTERNAL)
public final class Archive {
  private static final int FRUITLESS_DRAWS = 10_000;

  private final SearcherContext context;
  private final boolean maximize;
  private final Map<Architecture, List<Double>> values = new LinkedHashMap<>();

  /** An empty archive. */
  public Archive(SearcherContext context) {
    this.context = context;
    this.maximize = context.objectives().get(0).direction() == Direction.MAXIMIZE;
  }

  /** The number of subnets known. */
  public int size() {
    return values.size();
  }

  /** All subnets known, in the order in which they came. */
  public Collection<Architecture> architectures() {
    return Collections.unmodifiableCollection(values.keySet());
  }

  /** Whether a subnet's values are known. */
  public boolean knows(Architecture architecture) {
    return values.containsKey(architecture);
  }

  /** The values of a subnet that is known. */
  public List<Double> values(Architecture architecture) {
    return values.get(architecture);
  }

  /** The leading value of a subnet that is known, with its sign changed where less is better. */
  public double score(Architecture architecture) {
    double value = values.get(architecture).get(0);
    return maximize ? value : -value;
  }

  /** Keeps an evaluation. */
  public void add(Evaluation evaluation) {
    values.put(evaluation.architecture(), evaluation.values());
  }

  /** A random feasible subnet that is not known; empty where ten thousand draws gave none. */
  public Optional<Architecture> unknown(RandomGenerator random) {
    return unknown(random, List.of());
  }

  /** As many random feasible subnets, or fewer, that are neither known nor each other's equal. */
  public List<Architecture> unknown(int count, RandomGenerator random) {
    List<Architecture> drawn = new ArrayList<>();
    while (drawn.size() < count) {
      Optional<Architecture> next = unknown(random, drawn);
      if (next.isEmpty()) {
        break;
      }
      drawn.add(next.get());
    }
    return drawn;
  }

  /** As {@link #unknown(RandomGenerator)}, and not one of some more. */
  public Optional<Architecture> unknown(RandomGenerator random, Collection<Architecture> not) {
    for (int i = 0; i < FRUITLESS_DRAWS; i++) {
      Architecture drawn = context.random(random);
      if (!knows(drawn) && !not.contains(drawn)) {
        return Optional.of(drawn);
      }
    }
    return Optional.empty();
  }

  /** Writes all that is known. */
  public void save(DataOutput output) throws IOException {
    save(values.keySet(), output);
    for (List<Double> each : values.values()) {
      for (double value : each) {
        output.writeDouble(value);
      }
    }
  }

  /** Reads what {@link #save(DataOutput)} wrote. */
  public void load(DataInput input) throws IOException {
    values.clear();
    for (Architecture architecture : loadArchitectures(input)) {
      List<Double> each = new ArrayList<>();
      for (int i = 0; i < context.objectives().size(); i++) {
        each.add(input.readDouble());
      }
      values.put(architecture, List.copyOf(each));
    }
  }

  /** Writes subnets in order. */
  public static void save(Collection<Architecture> architectures, DataOutput output)
      throws IOException {
    output.writeInt(architectures.size());
    for (Architecture architecture : architectures) {
      for (int option : architecture.options()) {
        output.writeInt(option);
      }
    }
  }

  /** Reads subnets that {@link #save(Collection, DataOutput)} wrote. */
  public List<Architecture> loadArchitectures(DataInput input) throws IOException {
    int count = input.readInt();
    List<Architecture> architectures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int[] options = new int[context.space().choices().count()];
      for (int position = 0; position < options.length; position++) {
        options[position] = input.readInt();
      }
      architectures.add(context.space().choices().architecture(options));
    }
    return architectures;
  }
}
