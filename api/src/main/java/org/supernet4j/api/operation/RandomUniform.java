package org.supernet4j.api.operation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * Numbers drawn evenly from 0 (included) to 1 (excluded), for each example its own. They are a
 * function of the draw's seed, the name and the example's place in the batch of the step alone:
 * whether a batch is computed in one piece or in several, by which engine and on how many machines
 * changes nothing. Equal operations in one network are one and the same draw.
 *
 * <p>The numbers come from the generator Philox 4 x 32, 10 rounds (Salmon et al., 2011), which
 * makes four words of 32 bits from a key and a counter of 128 bits. The key is the draw's seed. The
 * upper half of the counter is {@link #stream()}, the lower half is {@code example * blocks +
 * block}: each example takes as many whole blocks of four words as its numbers need. A number is
 * the lower 23 bits of its word, divided by 2^23.
 *
 * @param name distinguishes it from others of the same network
 * @param shape of the numbers of one example
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RandomUniform(String name, Shape shape) implements Operation {
  /** Numbers that one value of the counter gives. */
  public static final int BLOCK = 4;

  /** The first 64 bits of the SHA-256 of the name in UTF-8, the first byte the highest. */
  public long stream() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException("every Java platform has SHA-256", fault);
    }
  }

  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 0);
    return TensorType.perExample(Element.FLOAT, shape);
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new RandomUniform(name, shape.withSizes(sizes));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.randomUniform(this);
  }

  @Override
  public String toString() {
    return "random " + name;
  }
}
