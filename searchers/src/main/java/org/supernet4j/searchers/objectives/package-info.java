/** The built-in objectives. */
package org.supernet4j.searchers.objectives;
