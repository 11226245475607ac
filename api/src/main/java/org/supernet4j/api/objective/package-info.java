/** Objectives: what makes one subnet better than another. */
package org.supernet4j.api.objective;
