/** Commands about NAS-Bench-101: hashes and numbers of cells, and queries of the data set. */
package org.supernet4j.cli.nasbench;
