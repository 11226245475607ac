package org.supernet4j.api.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * A sum or maximum over some axes.
 *
 * @param kind which
 * @param axes from 0, ascending
 * @param keepsAxes whether the axes stay, of extent 1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Reduce(Kind kind, List<Integer> axes, boolean keepsAxes) implements Operation {

  /** How elements become one. */
  public enum Kind {
    /** Their sum; 0 of none. */
    SUM,
    /** The largest; equal ones share the gradient. */
    MAX
  }

  public Reduce {
    axes = axes.stream().sorted().distinct().toList();
  }

  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 1);
    Types.requireElement(this, inputs, Element.FLOAT, Element.INT);
    TensorType input = inputs.get(0);
    axes.forEach(axis -> Types.axis(this, axis, input));
    return input.of(reduced(input, keepsAxes));
  }

  private Shape reduced(TensorType input, boolean keeping) {
    List<Size> dimensions = new ArrayList<>();
    for (int axis = 0; axis < input.rank(); axis++) {
      if (!axes.contains(axis)) {
        dimensions.add(Types.dimension(input, axis));
      } else if (keeping) {
        dimensions.add(Size.of(1));
      }
    }
    return new Shape(dimensions);
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    Expression x = result.inputs().get(0);
    Shape keeping = reduced(x.type(), true);
    if (kind == Kind.SUM) {
      receiver.give(0, () -> gradient.reshape(keeping).broadcast(x.type().shape()));
    } else {
      receiver.give(
          0,
          () -> {
            Expression maxima = x.isEqualTo(result.reshape(keeping)).cast(Element.FLOAT);
            Expression count = Expression.of(new Reduce(Kind.SUM, axes, true), List.of(maxima));
            return maxima.dividedBy(count).timesNoNan(gradient.reshape(keeping));
          });
    }
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.reduce(this);
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + " over axes " + axes;
  }
}
