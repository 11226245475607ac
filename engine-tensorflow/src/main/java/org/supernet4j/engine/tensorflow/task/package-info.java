/** What a batch gives a graph, and the losses and measures of a task over it. */
package org.supernet4j.engine.tensorflow.task;
