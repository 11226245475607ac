/** Reading of the networks and weights that ProxylessNAS publishes. */
package org.supernet4j.engine.tensorflow.proxyless;
