/** Charts as inline SVG: readable without scripts, in light and dark, on paper and on phones. */
package org.supernet4j.runtime.report.chart;
