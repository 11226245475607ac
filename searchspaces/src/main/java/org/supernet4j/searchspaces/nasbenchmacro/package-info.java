/** NAS-Bench-Macro: chains of mobile blocks, their networks and their table of trainings. */
package org.supernet4j.searchspaces.nasbenchmacro;
