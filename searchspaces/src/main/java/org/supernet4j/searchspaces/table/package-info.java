/** What the built-in tables have in common: finding and reading files, tables in memory. */
package org.supernet4j.searchspaces.table;
