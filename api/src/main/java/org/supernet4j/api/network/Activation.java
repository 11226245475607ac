package org.supernet4j.api.network;

import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * An element-wise nonlinearity.
 *
 * @param function which one
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Activation(ActivationFunction function) implements Layer {
  @Override
  public Shape output(List<Shape> inputs) {
    return Inputs.one("an activation", inputs);
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.activation(this);
  }

  @Override
  public String toString() {
    return function.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
