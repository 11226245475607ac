/**
 * The data set of NAS-Bench-101 and its query interface: the published files, an index beside them,
 * and simulated searches with a budget.
 */
package org.supernet4j.nasbench;
