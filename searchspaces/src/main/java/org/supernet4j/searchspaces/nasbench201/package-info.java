/** NAS-Bench-201: the topology space, its networks and its table of trainings. */
package org.supernet4j.searchspaces.nasbench201;
