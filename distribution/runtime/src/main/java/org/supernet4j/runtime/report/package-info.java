/** The report of a run: one HTML file that shows what was found and how to go on. */
package org.supernet4j.runtime.report;
