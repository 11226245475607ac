package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.tensor.Shape;

/**
 * A layer at its place in a block.
 *
 * @param path unique path within the network, for example {@code block-1/2/conv}
 * @param layer what it does
 * @param inputs indices of the values it reads (see {@link Block})
 * @param output the shape it gives
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Node(String path, Layer layer, List<Integer> inputs, Shape output) {
  public Node {
    inputs = List.copyOf(inputs);
  }
}
