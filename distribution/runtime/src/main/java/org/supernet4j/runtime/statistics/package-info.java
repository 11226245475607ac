/** How far two columns of figures agree. */
package org.supernet4j.runtime.statistics;
