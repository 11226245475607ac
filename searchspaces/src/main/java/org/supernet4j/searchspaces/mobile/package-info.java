/** Spaces of inverted residual blocks with elastic sizes: AttentiveNAS and its relatives. */
package org.supernet4j.searchspaces.mobile;
