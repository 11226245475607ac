/**
 * Tasks: what the outputs of a network mean, what is minimised, and what measures how good it is.
 */
package org.supernet4j.api.task;
