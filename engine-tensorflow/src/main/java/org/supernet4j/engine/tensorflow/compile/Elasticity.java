package org.supernet4j.engine.tensorflow.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.network.Alternatives;
import org.supernet4j.api.network.Block;
import org.supernet4j.api.network.Conditional;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Node;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.network.Resize;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Condition;
import org.supernet4j.api.space.Gates;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.space.SizeTable;

/**
 * What of a network depends on the architecture, laid out in two vectors that are fed: integers
 * (begins, extents and paddings of slices, other sizes) and predicates (which parts run). Knows
 * nothing of TensorFlow.
 */
public final class Elasticity {
  /** An integer that is fed: a size, or what a centred or leading slice of that size leaves out. */
  private enum Kind {
    EXTENT,
    BEGIN_CENTRED,
    AFTER_CENTRED,
    AFTER_LEADING,
    CONSTANT
  }

  private record Entry(Kind kind, int slot, int full) {}

  /** Where the integers of an elastic parameter or resize begin in the fed vector. */
  public record Layout(int begin, int extent, int paddings, int rank) {}

  private final SizeTable table;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Layout> layouts = new LinkedHashMap<>();
  private final Map<Size, Integer> sizes = new LinkedHashMap<>();
  private final List<Condition> predicates = new ArrayList<>();
  private final Map<String, Integer> firstPredicate = new HashMap<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private final Map<String, Parameter> byName = new HashMap<>();
  private final List<List<Integer>> requirements = new ArrayList<>();

  /** Walks through a network; once for a graph. */
  public Elasticity(Network network) {
    this.table = new SizeTable(network.choices());
    collect(network.body(), List.of());
  }

  /**
   * A parameter of the network.
   *
   * @throws IllegalArgumentException if no layer owns it
   */
  Parameter parameter(String name) {
    Parameter parameter = byName.get(name);
    if (parameter == null) {
      throw new IllegalArgumentException("no layer of the network owns '" + name + "'");
    }
    return parameter;
  }

  private void collect(Block block, List<Integer> required) {
    for (Node node : block.nodes()) {
      for (Parameter parameter : block.parametersOf(node)) {
        parameters.add(parameter);
        byName.put(parameter.name(), parameter);
        requirements.add(required(parameter, required));
        if (parameter.shape().stream().anyMatch(size -> !size.isConstant())) {
          layouts.put(parameter.name(), lay(parameter));
        }
      }
      if (node.layer() instanceof Resize resize
          && !resize.choices(block.inputsOf(node)).isEmpty()) {
        int extent = entries.size();
        extent(resize.height());
        extent(resize.width());
        layouts.put(node.path(), new Layout(extent, extent, extent, 2));
      } else if (node.layer() instanceof Conditional conditional) {
        collect(
            conditional.body(), with(required, condition(node.path(), conditional.condition())));
      } else if (node.layer() instanceof Alternatives alternatives) {
        int first = predicates.size();
        firstPredicate.put(node.path(), first);
        for (int i = 0; i < alternatives.bodies().size(); i++) {
          predicates.add(new Condition.Is(alternatives.choice(), i));
        }
        for (int i = 0; i < alternatives.bodies().size(); i++) {
          collect(alternatives.bodies().get(i), with(required, first + i));
        }
      } else if (!LayerKernels.has(node.layer(), block.inputsOf(node))) {
        LoweredLayer.elasticSizes(node.layer(), node.path(), block.inputsOf(node))
            .forEach(size -> sizes.computeIfAbsent(size, this::lay));
      }
    }
  }

  /** What must hold for a parameter to be used, where its layer needs as much to run. */
  private List<Integer> required(Parameter parameter, List<Integer> layer) {
    return parameter
        .condition()
        .map(condition -> with(layer, condition(parameter.name(), condition)))
        .orElse(layer);
  }

  /** Feeds whether a condition does not hold and whether it does; the index of the latter. */
  private int condition(String name, Condition condition) {
    int first = predicates.size();
    firstPredicate.put(name, first);
    predicates.add(condition.negate());
    predicates.add(condition);
    return first + 1;
  }

  private static List<Integer> with(List<Integer> required, int predicate) {
    List<Integer> longer = new ArrayList<>(required);
    longer.add(predicate);
    return longer;
  }

  private Layout lay(Parameter parameter) {
    int rank = parameter.shape().size();
    int begin = entries.size();
    for (int i = 0; i < rank; i++) {
      before(parameter, i);
    }
    int extent = entries.size();
    parameter.shape().forEach(this::extent);
    int paddings = entries.size();
    for (int i = 0; i < rank; i++) {
      before(parameter, i);
      Kind after = parameter.role().isCentred(i) ? Kind.AFTER_CENTRED : Kind.AFTER_LEADING;
      Size size = parameter.shape().get(i);
      entries.add(new Entry(after, table.slot(size), size.largest()));
    }
    return new Layout(begin, extent, paddings, rank);
  }

  /** Where a size of a layer without a kernel begins in the fed vector. */
  private int lay(Size size) {
    extent(size);
    return entries.size() - 1;
  }

  private void extent(Size size) {
    entries.add(new Entry(Kind.EXTENT, table.slot(size), size.largest()));
  }

  private void before(Parameter parameter, int dimension) {
    Size size = parameter.shape().get(dimension);
    entries.add(
        parameter.role().isCentred(dimension)
            ? new Entry(Kind.BEGIN_CENTRED, table.slot(size), size.largest())
            : new Entry(Kind.CONSTANT, 0, 0));
  }

  /** All parameters, in the order of the layers. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** The layouts of elastic parameters by name and of resizes by path. */
  public Map<String, Layout> layouts() {
    return layouts;
  }

  /** Where sizes that layers without a kernel ask for stand in the fed vector. */
  Map<Size, Integer> sizes() {
    return sizes;
  }

  /** The number of integers that are fed. */
  int integerCount() {
    return entries.size();
  }

  /** The number of predicates that are fed. */
  int predicateCount() {
    return predicates.size();
  }

  /**
   * The index of the first predicate of a conditional or a conditional parameter (pass, run) or of
   * alternatives.
   *
   * @param name the path of the node or the name of the parameter
   */
  int firstPredicate(String name) {
    return firstPredicate.get(name);
  }

  /** Whether a parameter, by position, belongs to a part that some architectures skip. */
  public boolean isConditional(int parameter) {
    return !requirements.get(parameter).isEmpty();
  }

  /** Whether a parameter, by position, belongs to a part that runs under these predicates. */
  public boolean isActive(int parameter, boolean[] values) {
    return requirements.get(parameter).stream().allMatch(required -> values[required]);
  }

  /** The integers to feed for an architecture. */
  int[] integers(Architecture architecture) {
    int[] sizes = table.values(architecture);
    int[] integers = new int[entries.size()];
    for (int i = 0; i < integers.length; i++) {
      Entry entry = entries.get(i);
      int left = entry.kind() == Kind.CONSTANT ? 0 : entry.full() - sizes[entry.slot()];
      integers[i] =
          switch (entry.kind()) {
            case EXTENT -> sizes[entry.slot()];
            case BEGIN_CENTRED -> left / 2;
            case AFTER_CENTRED -> left - left / 2;
            case AFTER_LEADING -> left;
            case CONSTANT -> entry.full();
          };
    }
    return integers;
  }

  /**
   * The predicates to feed for an architecture.
   *
   * @param gates of choices that pick alternatives and decide no more
   */
  boolean[] predicates(Architecture architecture, Gates gates) {
    boolean[] values = new boolean[predicates.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = holds(predicates.get(i), architecture, gates);
    }
    return values;
  }

  private static boolean holds(Condition condition, Architecture architecture, Gates gates) {
    if (condition instanceof Condition.Is picked && gates.isGated(picked.choice())) {
      return gates.runs(picked.choice(), picked.option());
    }
    return condition.test(architecture);
  }
}
