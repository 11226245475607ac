/** Figures as people read them. */
package org.supernet4j.runtime.report.number;
