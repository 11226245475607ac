/** The {@code supernet} command: its entry point and what all its commands share. */
package org.supernet4j.cli;
