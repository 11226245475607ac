package org.supernet4j.engine.tensorflow.graph;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Tensor;

/** Tensors that live until the end of a block of code: native memory is freed where it was made. */
public final class Tensors implements AutoCloseable {
  private final List<Tensor> open = new ArrayList<>();

  /** Takes over a tensor, which is released when this is closed. */
  public <T extends Tensor> T keep(T tensor) {
    open.add(tensor);
    return tensor;
  }

  @Override
  public void close() {
    open.forEach(Tensor::close);
  }
}
