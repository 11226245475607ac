/**
 * TensorFlow itself: sessions, variables, branches that run or are dead, tensors that are released,
 * and work on several threads. Nothing here knows a network.
 */
package org.supernet4j.engine.tensorflow.graph;
