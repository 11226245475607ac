package org.supernet4j.testkit.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Gather;
import org.supernet4j.api.operation.OuterSum;
import org.supernet4j.api.operation.ScatterAdd;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * Random graphs of all operations that draw no random numbers, on random inputs: what engines and
 * derivatives are tested with. Values stay small and finite. Comparisons may be ties that rounding
 * decides, see {@link Evaluator#rounding}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RandomExpressions {
  private static final Size ONE = Size.of(1);
  private static final Size TWO = Size.of(2);
  private static final Size THREE = Size.of(3);
  private static final Size FOUR = Size.of(4);

  private final SplittableRandom random;
  private final int batch;
  private final List<Expression> pool = new ArrayList<>();
  private final List<Expression> variables = new ArrayList<>();
  private final Map<String, Tensor> values = new HashMap<>();

  /** Inputs and a graph of some operations. */
  public RandomExpressions(long seed, int operations) {
    random = new SplittableRandom(seed);
    batch = 1 + random.nextInt(3);
    variable("row", TensorType.perExample(Element.FLOAT, Shape.vector(THREE)), 3);
    variable("number", TensorType.perExample(Element.FLOAT, Shape.scalar()));
    variable("matrix", TensorType.perExample(Element.FLOAT, shape(TWO, THREE)), 2, 3);
    variable("map", TensorType.perExample(Element.FLOAT, shape(THREE, FOUR, TWO)), 3, 4, 2);
    variable("kernel", TensorType.shared(Element.FLOAT, shape(TWO, THREE, TWO, TWO)), 2, 3, 2, 2);
    variable("grouped", TensorType.shared(Element.FLOAT, shape(THREE, TWO, ONE, FOUR)), 3, 2, 1, 4);
    variable("shared", TensorType.shared(Element.FLOAT, shape(THREE, FOUR)), 3, 4);
    variable("bias", TensorType.shared(Element.FLOAT, Shape.vector(FOUR)), 4);
    Expression places =
        Expression.input("places", TensorType.perExample(Element.INT, Shape.vector(TWO)));
    values.put("places", Tensor.zeros(batch, 2).map(zero -> random.nextInt(2)));
    pool.add(places);
    pool.add(Expression.range(TWO));
    pool.add(Expression.constant(random.nextDouble(-1, 1)));
    for (int made = 0; made < operations; ) {
      Expression next = next(random.nextInt(38));
      if (next != null && next.shape().volume().largest() <= 64) {
        pool.add(next);
        made++;
      }
    }
  }

  private static Shape shape(Size... dimensions) {
    return new Shape(List.of(dimensions));
  }

  private void variable(String name, TensorType type, int... extents) {
    Expression input = Expression.input(name, type);
    pool.add(input);
    variables.add(input);
    int[] all = new int[extents.length + 1];
    all[0] = batch;
    System.arraycopy(extents, 0, all, 1, extents.length);
    values.put(
        name,
        Tensor.zeros(type.perExample() ? all : extents)
            .map(zero -> (float) random.nextDouble(-2, 2)));
  }

  /** The number of examples. */
  public int batch() {
    return batch;
  }

  /** Inputs that values may be differentiated with respect to. */
  public List<Expression> variables() {
    return variables;
  }

  /** The values of all inputs, by name. */
  public Map<String, Tensor> values() {
    return values;
  }

  /** All that was made, inputs among it. */
  public List<Expression> all() {
    return pool;
  }

  /** A number to which all floats that were made contribute, shared by the batch. */
  public Expression total() {
    Expression total = Expression.constant(0);
    for (Expression each : pool) {
      if (each.type().element() == Element.FLOAT) {
        Expression mean = each.mean();
        Expression shared = each.type().perExample() ? mean.batchMean() : mean;
        total = total.plus(shared.times(random.nextDouble(0.5, 1.5)));
      }
    }
    return total;
  }

  private Expression any() {
    return pool.get(random.nextInt(pool.size()));
  }

  /** Null where the operation does not take what was drawn. */
  private Expression next(int which) {
    try {
      return make(which);
    } catch (IllegalArgumentException refused) {
      return null;
    }
  }

  private Expression make(int which) {
    Expression x = any();
    Supplier<Expression> y = this::any;
    return switch (which) {
      case 0 -> x.negate().tanh();
      case 1 -> x.abs();
      case 2 -> x.sign().times(y.get());
      case 3 -> x.times(3).floor().times(y.get()).tanh();
      case 4 -> x.tanh().exp();
      case 5 -> x.square().plus(0.3).log();
      case 6 -> x.square().plus(0.2).sqrt();
      case 7 -> x.sigmoid();
      case 8 -> x.erf();
      case 9 -> x.stopGradient().times(y.get()).tanh();
      case 10 -> x.plus(y.get()).times(0.7);
      case 11 -> x.minus(y.get()).times(0.7);
      case 12 -> x.times(y.get()).tanh();
      case 13 -> x.timesNoNan(y.get()).tanh();
      case 14 -> x.dividedBy(y.get().square().plus(0.5)).tanh();
      case 15 -> x.minimum(y.get());
      case 16 -> x.maximum(y.get());
      case 17 -> Expression.select(x.isAbove(Expression.constant(0.1)), y.get(), y.get());
      case 18 -> x.isAtLeast(y.get()).and(y.get().isAbove(x).not()).cast(Element.FLOAT);
      case 19 -> x.isEqualTo(x).or(x.isAbove(y.get())).cast(Element.FLOAT);
      case 20 -> transposed(x);
      case 21 -> sliced(x);
      case 22 -> padded(x);
      case 23 -> Expression.concat(-1, List.of(x, y.get()));
      case 24 -> x.withAxis(random.nextInt(x.type().rank() + 1));
      case 25 -> x.type().perExample() ? x.batchSum().tanh() : x.batchRepeat();
      case 26 -> random.nextBoolean() ? x.sum(-1) : x.max(-1);
      case 27 -> random.nextBoolean() ? x.softmax() : x.logSoftmax().times(0.3);
      case 28 -> x.argMax().cast(Element.FLOAT).times(0.1);
      case 29 -> random.nextBoolean() ? x.oneHot(THREE) : table(x, y.get());
      case 30 -> linear(x, y.get());
      case 31 -> Expression.of(new OuterSum(), List.of(x, y.get())).tanh();
      case 32 -> matrices(x, y.get());
      case 33, 34 -> new RandomWindows(random).convolution(maps(), kernel()).tanh();
      case 35, 36 -> new RandomWindows(random).pool(maps());
      default -> new RandomWindows(random).interpolation(maps());
    };
  }

  private Expression maps() {
    return oneOf(each -> each.type().rank() == 3 && each.type().perExample());
  }

  private Expression kernel() {
    return oneOf(each -> each.type().rank() == 4 && !each.type().perExample());
  }

  private Expression oneOf(Predicate<Expression> fits) {
    List<Expression> fitting =
        pool.stream().filter(each -> each.type().element() == Element.FLOAT).filter(fits).toList();
    return fitting.get(random.nextInt(fitting.size()));
  }

  private static Expression transposed(Expression x) {
    int rank = x.type().rank();
    List<Integer> axes = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      axes.add((axis + 1) % rank);
    }
    return x.transpose(axes);
  }

  private static Expression sliced(Expression x) {
    List<Size> dimensions = new ArrayList<>(x.shape().dimensions());
    List<Size> begin = new ArrayList<>();
    dimensions.forEach(size -> begin.add(Size.of(size.largest() > 1 ? 1 : 0)));
    dimensions.replaceAll(size -> Size.of(Math.max(1, size.largest() - 1)));
    return x.slice(begin, new Shape(dimensions));
  }

  private static Expression padded(Expression x) {
    List<Size> begin = new ArrayList<>();
    List<Size> dimensions = new ArrayList<>(x.shape().dimensions());
    dimensions.forEach(size -> begin.add(Size.of(1)));
    dimensions.replaceAll(size -> size.plus(2));
    return x.pad(begin, new Shape(dimensions));
  }

  /** Rows at places that there are. */
  private Expression table(Expression table, Expression places) {
    if (random.nextBoolean()) {
      Size rows = table.shape().dimensions().stream().findFirst().orElse(ONE);
      return Expression.of(new Gather(), List.of(table, below(places, rows)));
    }
    return Expression.of(
        new ScatterAdd(THREE, random.nextBoolean()), List.of(below(places, THREE), table));
  }

  private static Expression below(Expression places, Size rows) {
    return places
        .maximum(Expression.constantInt(0))
        .minimum(Expression.constantInt(rows.largest() - 1));
  }

  private Expression linear(Expression x, Expression matrix) {
    return (random.nextBoolean() ? x.linear(matrix) : x.linearTransposed(matrix)).tanh();
  }

  private Expression matrices(Expression x, Expression y) {
    return switch (random.nextInt(3)) {
      case 0 -> x.matrixProduct(y).tanh();
      case 1 -> x.matrixProductTransposed(y).tanh();
      default -> transposed(x).matrixProduct(y).tanh();
    };
  }
}
