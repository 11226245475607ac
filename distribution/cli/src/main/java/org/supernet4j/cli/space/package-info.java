/** Commands that look at search spaces; they need neither data nor an engine. */
package org.supernet4j.cli.space;
