/**
 * Expressions compiled to TensorFlow operations and differentiated, with the kernels of windows
 * (convolution, pooling) and their paddings.
 */
package org.supernet4j.engine.tensorflow.operation;
