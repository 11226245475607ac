package org.supernet4j.api.task;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.operation.Expression;

/**
 * Something that measures how good a network is. It is defined by sums over examples, which engines
 * compute where the network runs and add up in double precision over all batches; so its value does
 * not depend on how examples are divided into batches. Accuracy is {@code correct / weight},
 * perplexity {@code exp(loss / weight)}. An example, or a position of one, that does not count
 * weighs 0 in every sum.
 *
 * @param name in kebab-case, unique in its task
 * @param direction whether more or less is better
 * @param unit how values are read
 * @param sums what is added up over all examples, at least one
 * @param value the measure, from the sums in their order
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Measure(
    String name,
    Direction direction,
    Unit unit,
    List<Summand> sums,
    ToDoubleFunction<double[]> value) {
  /** What an example contributes to a sum. */
  @FunctionalInterface
  public interface Summand {
    /** A float of shape {@code []} for each example. */
    Expression of(TaskValues values);
  }

  public Measure {
    sums = List.copyOf(sums);
    if (sums.isEmpty()) {
      throw new IllegalArgumentException("measure '" + name + "' adds nothing up");
    }
  }

  /** The weighted mean of something over all examples: {@code sum / weight}. */
  public static Measure mean(
      String name, Direction direction, Unit unit, Summand weighted, Summand weight) {
    return new Measure(name, direction, unit, List.of(weighted, weight), sums -> sums[0] / sums[1]);
  }

  /** A value of this measure. */
  public Measured measured(double[] ofSums) {
    return new Measured(name, direction, unit, value.applyAsDouble(ofSums));
  }
}
