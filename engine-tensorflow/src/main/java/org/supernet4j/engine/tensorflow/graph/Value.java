package org.supernet4j.engine.tensorflow.graph;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A feature map or vector in the graph, with the batch first.
 *
 * @param tensor {@code [batch, height, width, channels]} or {@code [batch, features]}
 * @param trained whether a parameter lies before it, so that a gradient must reach it
 */
public record Value(Operand<TFloat32> tensor, boolean trained) {}
