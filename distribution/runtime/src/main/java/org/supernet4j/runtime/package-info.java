/** The entry point for programs that use Supernet4J as a library. */
package org.supernet4j.runtime;
