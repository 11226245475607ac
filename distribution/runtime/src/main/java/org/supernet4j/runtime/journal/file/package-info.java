/** The file of a journal: appended to while a run lasts, read for reports, safe against crashes. */
package org.supernet4j.runtime.journal.file;
