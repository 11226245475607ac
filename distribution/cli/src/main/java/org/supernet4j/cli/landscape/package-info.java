/** The command that analyses a space through its recorded trainings. */
package org.supernet4j.cli.landscape;
