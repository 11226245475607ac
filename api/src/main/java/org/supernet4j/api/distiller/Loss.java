package org.supernet4j.api.distiller;

import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;

/**
 * What is minimised: a float of shape {@code []} for each example, of which engines take the mean
 * over the batch, or one for the whole batch. Value and gradient must be finite for any finite
 * outputs.
 */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Loss {
  /** The loss of each example. */
  Expression of(LossValues values);
}
