package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.tensor.Shape;

/**
 * Layer normalisation over the last axis of each example, place by place (Ba et al., 2016): the
 * same in training and evaluation. Fewer channels take the leading scales and offsets.
 *
 * @param epsilon added to the variance
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record LayerNorm(double epsilon) implements Layer {
  public LayerNorm {
    if (!(epsilon > 0)) {
      throw new IllegalArgumentException("layer norm needs epsilon > 0, found " + epsilon);
    }
  }

  /** Epsilon 1e-5. */
  public static LayerNorm standard() {
    return new LayerNorm(1e-5);
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Shape channels =
        Shape.vector(Inputs.one("layer normalisation", Inputs.shapes(inputs)).channels());
    Expression x = inputs.get(0);
    Expression centred = x.minus(x.mean(-1).withAxis(-1));
    Expression variance = centred.square().mean(-1).withAxis(-1);
    Expression scale =
        at.parameter("scale", channels, Parameter.Role.NORM_SCALE, new Initializer.Constant(1));
    Expression offset =
        at.parameter("offset", channels, Parameter.Role.NORM_OFFSET, new Initializer.Constant(0));
    return centred.dividedBy(variance.plus(epsilon).sqrt()).times(scale).plus(offset);
  }

  @Override
  public String toString() {
    return "layer norm";
  }
}
