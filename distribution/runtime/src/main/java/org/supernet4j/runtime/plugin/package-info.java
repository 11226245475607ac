/**
 * The components that can be named: what kinds there are, where each component is from, and its
 * lookup.
 */
package org.supernet4j.runtime.plugin;
