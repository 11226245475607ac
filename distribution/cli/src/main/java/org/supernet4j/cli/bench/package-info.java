/** The command that compares searchers on recorded trainings. */
package org.supernet4j.cli.bench;
