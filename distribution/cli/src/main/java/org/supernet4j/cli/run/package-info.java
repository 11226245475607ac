/** Commands that work on runs: start, resume, evaluate, export and report. */
package org.supernet4j.cli.run;
