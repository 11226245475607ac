/** The report as a page: what stands in it, in words, tables and charts. */
package org.supernet4j.runtime.report.page;
