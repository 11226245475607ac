package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;

/**
 * Scaled dot-product self-attention of several heads on tokens, {@code [positions, channels]}
 * (Vaswani et al., 2017), with biases. Heads and the width of a head may be elastic: an
 * architecture takes the leading heads, and of each the leading channels.
 *
 * @param heads number of heads
 * @param width channels of queries, keys and values of one head
 * @param causal whether a position sees itself and those before it only
 * @param initializer how the matrices begin
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MultiHeadAttention(Size heads, Size width, boolean causal, Initializer initializer)
    implements Layer {
  /** What a position adds that is not seen: nothing is left of it after a softmax. */
  private static final double UNSEEN = -1e9;

  /** Every position sees every other; matrices begin normally distributed, with deviation .02. */
  public static MultiHeadAttention of(Size heads, Size width) {
    return new MultiHeadAttention(heads, width, false, new Initializer.Normal(0.02));
  }

  /** The same where a position sees itself and those before it only. */
  public MultiHeadAttention causalOnly() {
    return new MultiHeadAttention(heads, width, true, initializer);
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Shape tokens = Inputs.one("attention", Inputs.shapes(inputs));
    if (tokens.dimensions().size() != 2) {
      throw new IllegalArgumentException(
          "attention takes tokens [positions, channels], found [" + tokens + "]");
    }
    Size positions = tokens.dimensions().get(0);
    Expression x = inputs.get(0);
    Expression queries = ofHeads(at, "query", x, positions);
    Expression keys = ofHeads(at, "key", x, positions);
    Expression values = ofHeads(at, "value", x, positions);
    Expression scores =
        queries.matrixProductTransposed(keys).dividedBy(Expression.size(width).sqrt());
    Expression seen = (causal ? scores.plus(mask(positions)) : scores).softmax();
    Size inner = heads.times(width);
    Expression together =
        seen.matrixProduct(values)
            .transpose(List.of(1, 0, 2))
            .reshape(new Shape(List.of(positions, inner)));
    Expression output =
        matrix(at, "output", List.of(heads, width, tokens.channels()))
            .reshape(new Shape(List.of(inner, tokens.channels())));
    return together.linear(output).plus(bias(at, "output", List.of(tokens.channels())));
  }

  /** {@code [heads, positions, width]}. */
  private Expression ofHeads(Lowering at, String name, Expression x, Size positions) {
    Size channels = x.shape().channels();
    Expression matrix =
        matrix(at, name, List.of(channels, heads, width))
            .reshape(new Shape(List.of(channels, heads.times(width))));
    return x.linear(matrix)
        .reshape(new Shape(List.of(positions, heads, width)))
        .plus(bias(at, name, List.of(heads, width)))
        .transpose(List.of(1, 0, 2));
  }

  private Expression matrix(Lowering at, String name, List<Size> shape) {
    return at.parameter(name + "-matrix", new Shape(shape), Parameter.Role.MATRIX, initializer);
  }

  private static Expression bias(Lowering at, String name, List<Size> shape) {
    return at.parameter(
        name + "-bias", new Shape(shape), Parameter.Role.BIAS, new Initializer.Constant(0));
  }

  /** {@code [positions, positions]}: 0 where the column is no later than the row. */
  private static Expression mask(Size positions) {
    Expression range = Expression.range(positions).cast(Element.FLOAT);
    Expression later = range.withAxis(0).isAbove(range.withAxis(1));
    return later.cast(Element.FLOAT).times(UNSEEN);
  }

  @Override
  public String label() {
    return causal ? "causal attention" : "attention";
  }

  @Override
  public String toString() {
    return label();
  }
}
