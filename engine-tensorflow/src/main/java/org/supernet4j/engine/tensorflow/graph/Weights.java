package org.supernet4j.engine.tensorflow.graph;

import org.supernet4j.api.network.Parameter;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Where layers take the whole of a parameter from. */
public interface Weights {
  /** The largest shape of a parameter, read within a branch. */
  Operand<TFloat32> read(Parameter parameter, Branch branch);
}
