/** Commands that show what can be configured, and whether a configuration is right. */
package org.supernet4j.cli.inspect;
