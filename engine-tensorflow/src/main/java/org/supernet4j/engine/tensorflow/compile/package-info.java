/**
 * Blocks and layers compiled to a graph with its backward pass. Sizes and predicates of an
 * architecture are inputs; widths and kernels are slices of shared variables; inactive parts are
 * dead tensors. Layers without a kernel of their own go through {@link
 * org.supernet4j.engine.tensorflow.operation operations}.
 */
package org.supernet4j.engine.tensorflow.compile;
