/** Steps are too many for a line of a journal each: successive ones are summed up. */
package org.supernet4j.runtime.journal.progress;
