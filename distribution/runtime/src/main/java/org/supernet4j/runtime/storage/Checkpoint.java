package org.supernet4j.runtime.storage;

import java.nio.file.Path;

/**
 * A state that a training can go on from.
 *
 * @param step the number of steps taken
 * @param turn the number of turns that a sampler took before the next step
 * @param folder holds the state's files
 */
public record Checkpoint(long step, long turn, Path folder) {}
