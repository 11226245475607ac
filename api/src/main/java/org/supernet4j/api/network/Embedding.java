package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;

/**
 * A trained vector for each int of the network's input, such as the number of a word: of {@code
 * [positions]} makes {@code [positions, channels]}. Fewer channels take the leading ones. An int
 * outside the vocabulary is an error of the engine.
 *
 * @param vocabulary how many different ints there are, from 0 on
 * @param channels of a vector
 * @param initializer how the table of vectors begins
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Embedding(int vocabulary, Size channels, Initializer initializer) implements Layer {
  /** The name of the table, {@code [vocabulary, channels]}, below the layer's path. */
  public static final String TABLE = "table";

  public Embedding {
    if (vocabulary < 1) {
      throw new IllegalArgumentException(
          "an embedding needs a vocabulary of 1 or more, found " + vocabulary);
    }
  }

  /** Vectors that begin normally distributed with deviation .02, as those of transformers do. */
  public static Embedding of(int vocabulary, Size channels) {
    return new Embedding(vocabulary, channels, new Initializer.Normal(0.02));
  }

  @Override
  public Element element(int input) {
    return Element.INT;
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Inputs.one("an embedding", Inputs.shapes(inputs));
    Shape table = new Shape(List.of(Size.of(vocabulary), channels));
    return at.parameter(TABLE, table, Parameter.Role.MATRIX, initializer).gather(inputs.get(0));
  }

  @Override
  public String toString() {
    return "embedding of " + vocabulary;
  }
}
