/** The journal of a run: what happened, in order, as reports and other readers see it. */
package org.supernet4j.runtime.journal;
