package org.supernet4j.api.dataset;

import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * Something that a data set knows of each example, such as an image or its class.
 *
 * @param name in kebab-case
 * @param element what its elements are
 * @param shape of one example, of constant sizes
 * @param limit ints are from 0 to below it, such as the number of classes; empty where any value
 *     may occur
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Field(String name, Element element, Shape shape, OptionalInt limit) {
  /** The type of its values. */
  public TensorType type() {
    return TensorType.perExample(element, shape);
  }
}
