package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/**
 * Group normalisation of feature maps, example by example over all positions and the channels of
 * each group (Wu and He, 2018): the same in training and evaluation.
 *
 * @param groups into which channels are divided, in a row; their number is a multiple of it in
 *     every architecture
 * @param epsilon added to the variance
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record GroupNorm(int groups, double epsilon) implements Layer {
  public GroupNorm {
    if (groups < 1 || !(epsilon > 0)) {
      throw new IllegalArgumentException(
          "group norm needs groups >= 1 and epsilon > 0, found " + groups + " and " + epsilon);
    }
  }

  /** Epsilon 1e-5. */
  public static GroupNorm of(int groups) {
    return new GroupNorm(groups, 1e-5);
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Shape maps = Inputs.image("group normalisation", Inputs.shapes(inputs));
    Size each = maps.channels().dividedBy(groups);
    if (!each.times(groups).provablyEquals(maps.channels())) {
      throw new IllegalArgumentException(
          "group normalisation divides channels into "
              + groups
              + " groups of equal size, found "
              + maps.channels()
              + " channels");
    }
    Shape apart = new Shape(List.of(maps.height(), maps.width(), Size.of(groups), each));
    Shape ofGroups = new Shape(List.of(Size.of(1), Size.of(1), Size.of(groups), Size.of(1)));
    Expression x = inputs.get(0).reshape(apart);
    Expression centred = x.minus(x.mean(0, 1, 3).reshape(ofGroups));
    Expression variance = centred.square().mean(0, 1, 3).reshape(ofGroups);
    Shape channels = Shape.vector(maps.channels());
    return centred
        .dividedBy(variance.plus(epsilon).sqrt())
        .reshape(maps)
        .times(
            at.parameter("scale", channels, Parameter.Role.NORM_SCALE, new Initializer.Constant(1)))
        .plus(
            at.parameter(
                "offset", channels, Parameter.Role.NORM_OFFSET, new Initializer.Constant(0)));
  }

  @Override
  public String label() {
    return "group norm";
  }

  @Override
  public String toString() {
    return label() + " of " + groups;
  }
}
