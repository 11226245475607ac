/** The built-in search spaces, one factory for each. */
package org.supernet4j.searchspaces;
