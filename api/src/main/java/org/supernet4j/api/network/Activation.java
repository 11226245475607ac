package org.supernet4j.api.network;

import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.tensor.Shape;

/**
 * An element-wise nonlinearity.
 *
 * @param function which one
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Activation(ActivationFunction function) implements Layer {
  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Inputs.one("an activation", Inputs.shapes(inputs));
    return function.of(inputs.get(0));
  }

  @Override
  public Shape output(List<Shape> inputs) {
    return Inputs.one("an activation", inputs);
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.activation(this);
  }

  @Override
  public String label() {
    return function.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String toString() {
    return label();
  }
}
