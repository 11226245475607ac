package org.supernet4j.runtime.journal;

import java.time.Instant;

/**
 * One line of a journal.
 *
 * @param time when it was written
 * @param what what it records
 */
public record JournalLine(Instant time, JournalRecord what) {}
