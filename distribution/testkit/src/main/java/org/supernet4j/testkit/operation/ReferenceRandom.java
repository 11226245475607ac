package org.supernet4j.testkit.operation;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.RandomUniform;
import org.supernet4j.api.space.Size;

/**
 * The numbers of {@link RandomUniform} in plain Java.
 *
 * @param seed of the draw
 * @param firstExample the place of the first example in the batch of the step
 * @param batch the number of examples
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ReferenceRandom(long seed, long firstExample, int batch)
    implements Function<RandomUniform, Tensor> {
  private static final int BITS = 23;

  /** The numbers of an operation of constant size, {@code [batch, shape...]}. */
  @Override
  public Tensor apply(RandomUniform operation) {
    int[] shape =
        IntStream.concat(
                IntStream.of(batch),
                operation.shape().dimensions().stream().mapToInt(Size::largest))
            .toArray();
    Tensor numbers = Tensor.zeros(shape);
    int count = numbers.values().length / batch;
    for (int i = 0; i < numbers.values().length; i++) {
      numbers.values()[i] = number(operation, firstExample + i / count, i % count, count);
    }
    return numbers;
  }

  private double number(RandomUniform operation, long example, int index, int count) {
    int blocks = (count + RandomUniform.BLOCK - 1) / RandomUniform.BLOCK;
    int own = index / RandomUniform.BLOCK;
    long block = example * blocks + own;
    int word = Philox.words(seed, block, operation.stream())[index % RandomUniform.BLOCK];
    return (word & ((1 << BITS) - 1)) / (double) (1 << BITS);
  }
}
