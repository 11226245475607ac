/** Tables of recorded trainings in the place of a supernet. */
package org.supernet4j.runtime.table;
