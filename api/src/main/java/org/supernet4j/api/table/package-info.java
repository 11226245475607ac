/** Recorded trainings of a search space's architectures, so that a search takes seconds. */
package org.supernet4j.api.table;
