/** Random variations of training images, as functions from bytes to bytes. */
package org.supernet4j.datasets.augment;
