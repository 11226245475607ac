package org.supernet4j.runtime.storage;

import java.nio.file.Path;

/**
 * A state that a training can go on from.
 *
 * @param step the number of steps taken
 * @param folder holds the state's files
 */
public record Checkpoint(long step, Path folder) {}
