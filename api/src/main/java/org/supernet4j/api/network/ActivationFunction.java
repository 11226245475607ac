package org.supernet4j.api.network;

import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;

/** Element-wise nonlinearities. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum ActivationFunction {
  /** max(x, 0). */
  RELU,
  /** min(max(x, 0), 6). */
  RELU6,
  /** x * sigmoid(x), also called SiLU. */
  SWISH,
  /** x * relu6(x + 3) / 6 (Howard et al., 2019). */
  HARD_SWISH,
  /** relu6(x + 3) / 6. */
  HARD_SIGMOID,
  /** 1 / (1 + exp(-x)). */
  SIGMOID,
  /** Hyperbolic tangent. */
  TANH,
  /** x times the share of a normal distribution below x (Hendrycks and Gimpel, 2016). */
  GELU;

  /** The function of each element. */
  public Expression of(Expression x) {
    return switch (this) {
      case RELU -> x.maximum(Expression.constant(0));
      case RELU6 -> upToSix(x);
      case SWISH -> x.times(x.sigmoid());
      case HARD_SWISH -> x.times(upToSix(x.plus(3))).times(1.0 / 6);
      case HARD_SIGMOID -> upToSix(x.plus(3)).times(1.0 / 6);
      case SIGMOID -> x.sigmoid();
      case TANH -> x.tanh();
      case GELU -> x.times(x.times(Math.sqrt(0.5)).erf().plus(1)).times(0.5);
    };
  }

  private static Expression upToSix(Expression x) {
    return x.maximum(Expression.constant(0)).minimum(Expression.constant(6));
  }
}
