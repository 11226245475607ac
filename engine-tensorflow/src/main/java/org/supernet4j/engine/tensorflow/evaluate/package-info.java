/** The pass that evaluates with the statistics that training kept. */
package org.supernet4j.engine.tensorflow.evaluate;
