/** Commands that work on runs: start, resume, judge, export and report. */
package org.supernet4j.cli.run;
