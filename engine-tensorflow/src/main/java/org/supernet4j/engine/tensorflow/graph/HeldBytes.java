package org.supernet4j.engine.tensorflow.graph;

import java.util.concurrent.atomic.AtomicLong;
import org.tensorflow.ndarray.Shape;

/**
 * Bytes of the tensors that an engine, or a network of it, holds now: counted by their shapes when
 * they are made and let go. Safe for use by many threads.
 */
public final class HeldBytes {
  private final AtomicLong bytes = new AtomicLong();
  private final HeldBytes whole;

  /** Nothing yet, of an engine. */
  public HeldBytes() {
    this(null);
  }

  private HeldBytes(HeldBytes whole) {
    this.whole = whole;
  }

  /** Nothing yet, of a part of this, in which it counts too. */
  public HeldBytes part() {
    return new HeldBytes(this);
  }

  /** Bytes that are held. */
  public long now() {
    return bytes.get();
  }

  /** More that is held. */
  public void add(long more) {
    bytes.addAndGet(more);
    if (whole != null) {
      whole.add(more);
    }
  }

  /** Lets everything go; what is let go already stays so. */
  public void release() {
    long released = bytes.getAndSet(0);
    if (whole != null) {
      whole.add(-released);
    }
  }

  /** Bytes of float values; none where the size of a dimension is not fixed. */
  public static long ofFloats(Shape shape) {
    return shape.hasUnknownDimension() ? 0 : shape.size() * Float.BYTES;
  }
}
