package org.supernet4j.api.network;

import org.apiguardian.api.API;

/** Element-wise nonlinearities. */
@API(status = API.Status.STABLE, since = "0.1")
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
  TANH
}
