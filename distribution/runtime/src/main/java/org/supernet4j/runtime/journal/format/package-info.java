/**
 * The format of journals: one JSON object a line, with names of its own. {@code docs/journal.md}
 * describes it for readers in any language; each kind of event has one codec here.
 */
package org.supernet4j.runtime.journal.format;
