/**
 * Training steps: a pass for each draw, gradients gathered, one update; statistics and their
 * calibration; gates; sorted channels.
 */
package org.supernet4j.engine.tensorflow.train;
