package org.supernet4j.engine.tensorflow.graph;

/** Names of layers and parameters as names of operations. */
public final class OperationNames {
  private OperationNames() {}

  /** The name with a dot for each character that TensorFlow does not allow. */
  static String of(String name) {
    String allowed = name.replaceAll("[^A-Za-z0-9_.-]", ".");
    return allowed.matches("[A-Za-z0-9.].*") ? allowed : "." + allowed;
  }
}
