package org.supernet4j.api.engine;

import java.util.Optional;
import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * Bounds on gradients, applied to the sum over a step's draws before weight decay; by value first.
 *
 * @param value largest magnitude of a single value
 * @param norm largest Euclidean norm of all gradients together
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Clipping(
    @Setting(value = "largest magnitude of a single gradient value", min = 0)
        Optional<Double> value,
    @Setting(value = "largest Euclidean norm of all gradients together", min = 0)
        Optional<Double> norm) {
  /** No bounds. */
  public static Clipping none() {
    return new Clipping(Optional.empty(), Optional.empty());
  }
}
