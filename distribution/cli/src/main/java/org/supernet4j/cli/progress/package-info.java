/** How a run shows what it does while it lasts. */
package org.supernet4j.cli.progress;
