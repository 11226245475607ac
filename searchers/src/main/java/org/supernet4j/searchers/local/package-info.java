/** Searchers that climb from subnet to subnet. */
package org.supernet4j.searchers.local;
