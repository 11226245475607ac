/**
 * Data sets in the IDX format of MNIST (LeCun, Cortes and Burges, "The MNIST database of
 * handwritten digits").
 */
package org.supernet4j.datasets.idx;
