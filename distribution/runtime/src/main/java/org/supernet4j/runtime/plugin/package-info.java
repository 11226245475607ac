/** The components at hand: what kinds there are, where each component is from, and its lookup. */
package org.supernet4j.runtime.plugin;
