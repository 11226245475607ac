/** Data sets whose images lie in memory, whatever they were read from. */
package org.supernet4j.datasets.memory;
