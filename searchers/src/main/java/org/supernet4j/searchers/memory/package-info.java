/** What searchers remember. */
package org.supernet4j.searchers.memory;
