/** The built-in searchers. */
package org.supernet4j.searchers;
