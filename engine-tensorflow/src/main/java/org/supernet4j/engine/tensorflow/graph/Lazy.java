package org.supernet4j.engine.tensorflow.graph;

import java.util.function.Supplier;

/** A value made when it is first asked for. */
public final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private T value;

  /** A value that the maker gives when it is first needed. */
  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Whether it was asked for. */
  boolean isMade() {
    return value != null;
  }

  @Override
  public T get() {
    if (value == null) {
      value = maker.get();
    }
    return value;
  }
}
