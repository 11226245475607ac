/** Which images come when: orders, selections, and batches read ahead of the training. */
package org.supernet4j.runtime.batch;
