package org.supernet4j.api.distiller;

import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;

/** What a loss may look at. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface LossValues {
  /** The logits of the subnet being trained, for each example {@code [classes]}. */
  Expression student();

  /** The logits of the step's teacher on the same batch, {@code [classes]}; without gradient. */
  Expression teacher();

  /** The class of each example, an int from 0 on, of shape {@code []}. */
  Expression label();

  /** The class of each example as {@code [classes]}: 1 at the class, 0 elsewhere. */
  default Expression target() {
    return label().oneHot(student().shape().channels());
  }
}
