/**
 * The engine on TensorFlow Java. One graph holds all architectures of a network: sizes and
 * predicates of an architecture are fed, widths and kernels are slices of shared variables, and
 * inactive parts are skipped by dead tensors. A network without choices gives an ordinary static
 * graph by the same compiler.
 */
package org.supernet4j.engine.tensorflow;
