package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/**
 * Batch normalisation over all positions and examples, per channel (Ioffe and Szegedy, 2015).
 * Training normalises with the statistics of the batch; evaluation with calibrated statistics or
 * the running averages. The variance kept for evaluation is the unbiased one.
 *
 * @param epsilon added to the variance
 * @param momentum share of a training batch in the running averages, 0 to 1
 * @param scale what gamma begins at
 * @param offset what beta begins at
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record BatchNorm(double epsilon, double momentum, double scale, double offset)
    implements Layer {
  public BatchNorm {
    if (!(epsilon > 0) || !(momentum >= 0 && momentum <= 1)) {
      throw new IllegalArgumentException(
          "batch norm needs epsilon > 0 and momentum within [0, 1], found "
              + epsilon
              + " and "
              + momentum);
    }
  }

  /** Epsilon 1e-5, momentum .1, gamma 1, beta 0. */
  public static BatchNorm standard() {
    return new BatchNorm(1e-5, 0.1, 1, 0);
  }

  /** The same with gamma beginning at another value. */
  public BatchNorm withScale(double newScale) {
    return new BatchNorm(epsilon, momentum, newScale, offset);
  }

  /** The same with beta beginning at another value. */
  public BatchNorm withOffset(double newOffset) {
    return new BatchNorm(epsilon, momentum, scale, newOffset);
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Shape input = Inputs.image("batch normalisation", Inputs.shapes(inputs));
    Shape channels = Shape.vector(input.channels());
    Expression x = inputs.get(0);
    Expression gamma =
        at.parameter("scale", channels, Parameter.Role.NORM_SCALE, new Initializer.Constant(scale));
    Expression beta =
        at.parameter(
            "offset", channels, Parameter.Role.NORM_OFFSET, new Initializer.Constant(offset));
    Expression batchMean = x.mean(0, 1).batchMean();
    Expression batchVariance = x.minus(batchMean).square().mean(0, 1).batchMean();
    Expression count =
        Expression.batchSize().times(Expression.size(input.height().times(input.width())));
    Expression unbiased = batchVariance.times(count.dividedBy(count.minus(Expression.constant(1))));
    Expression mean =
        at.statistic("mean", batchMean, batchMean, Parameter.Role.NORM_MEAN, momentum, 0);
    Expression variance =
        at.statistic(
            "variance", batchVariance, unbiased, Parameter.Role.NORM_VARIANCE, momentum, 1);
    return x.minus(mean).dividedBy(variance.plus(epsilon).sqrt()).times(gamma).plus(beta);
  }

  @Override
  public Shape output(List<Shape> inputs) {
    return Inputs.image("batch normalisation", inputs);
  }

  @Override
  public List<Parameter> parameters(String path, List<Shape> inputs) {
    List<Size> shape = List.of(inputs.get(0).channels());
    return List.of(
        new Parameter(
            path + "/scale", shape, Parameter.Role.NORM_SCALE, new Initializer.Constant(scale)),
        new Parameter(
            path + "/offset", shape, Parameter.Role.NORM_OFFSET, new Initializer.Constant(offset)),
        new Parameter(path + "/mean", shape, Parameter.Role.NORM_MEAN, new Initializer.Constant(0)),
        new Parameter(
            path + "/variance", shape, Parameter.Role.NORM_VARIANCE, new Initializer.Constant(1)));
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.batchNorm(this);
  }

  @Override
  public String toString() {
    return "batch norm";
  }
}
