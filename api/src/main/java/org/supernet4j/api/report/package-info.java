/** What happens in a run, as events for progress displays, journals, metrics and reports. */
package org.supernet4j.api.report;
