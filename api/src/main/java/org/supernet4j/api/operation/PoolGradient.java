package org.supernet4j.api.operation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.TensorType;

/**
 * What the input of a {@link Pool} receives, from input, result and gradient. That of a mean can be
 * differentiated again, that of a maximum cannot.
 *
 * @param pool the pooling
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PoolGradient(Pool pool) implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 3);
    TensorType result = pool.type(inputs.subList(0, 1));
    Types.require(
        Types.same(result, inputs.get(1)) && Types.same(result, inputs.get(2)),
        this,
        "takes what the pooling reads, what it gives and a gradient of that",
        inputs);
    return inputs.get(0);
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    receiver.give(
        2,
        () -> {
          if (pool.kind() == Pool.Kind.MAX) {
            throw new UnsupportedOperationException(
                "the gradient of a maximum over windows cannot be differentiated again");
          }
          return Expression.of(pool, List.of(gradient));
        });
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new PoolGradient((Pool) pool.withSizes(sizes));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.poolGradient(this);
  }

  @Override
  public String toString() {
    return pool + "-gradient";
  }
}
