/** Randomness as a pure function of seed, component and step. */
package org.supernet4j.api.random;
