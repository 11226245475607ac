package org.supernet4j.api.tensor;

import org.apiguardian.api.API;

/**
 * What is known of a tensor before it is computed.
 *
 * <p>The batch is an implicit axis before all others: a value per example has it, what all examples
 * share, such as a parameter, has not.
 *
 * @param element what its elements are
 * @param shape its shape, without the batch
 * @param perExample whether there is one such tensor for each example of the batch
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TensorType(Element element, Shape shape, boolean perExample) {

  /** One tensor for each example. */
  public static TensorType perExample(Element element, Shape shape) {
    return new TensorType(element, shape, true);
  }

  /** One tensor for the whole batch. */
  public static TensorType shared(Element element, Shape shape) {
    return new TensorType(element, shape, false);
  }

  /** The same with other elements. */
  public TensorType of(Element other) {
    return new TensorType(other, shape, perExample);
  }

  /** The same with another shape. */
  public TensorType of(Shape other) {
    return new TensorType(element, other, perExample);
  }

  /** The number of axes, without the batch. */
  public int rank() {
    return shape.dimensions().size();
  }

  @Override
  public String toString() {
    return element + (perExample ? "[batch" : "[") + separator() + shape + "]";
  }

  private String separator() {
    return perExample && rank() > 0 ? ", " : "";
  }
}
