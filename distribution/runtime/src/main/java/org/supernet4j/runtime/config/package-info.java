/** HOCON files to configuration records, with every fault of a file in one report. */
package org.supernet4j.runtime.config;
