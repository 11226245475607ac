/** The journal of a run: what happened, one JSON object a line, for reports and resumption. */
package org.supernet4j.runtime.journal;
