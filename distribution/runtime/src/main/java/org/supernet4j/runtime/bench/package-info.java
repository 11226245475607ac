/** Benchmarks of searchers: many seeds of several searchers on a table of recorded trainings. */
package org.supernet4j.runtime.bench;
