/**
 * The cells of NAS-Bench-101 (Ying et al., 2019, "NAS-Bench-101: Towards Reproducible Neural
 * Architecture Search"): what they are, their hash, their networks, and the search space of them.
 */
package org.supernet4j.searchspaces.nasbench101;
