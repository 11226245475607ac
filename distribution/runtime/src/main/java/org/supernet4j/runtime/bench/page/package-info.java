/** The report of a benchmark: a page and tables beside it. */
package org.supernet4j.runtime.bench.page;
