/** The one graph of a network: inputs, variables, a session. */
package org.supernet4j.engine.tensorflow.network;
