package org.supernet4j.datasets.augment;

/**
 * An operation that a policy does now and then.
 *
 * @param operation what is done
 * @param probability how often
 * @param level how strongly, 0 to 10
 */
record PolicyStep(Operation operation, double probability, double level) {}
