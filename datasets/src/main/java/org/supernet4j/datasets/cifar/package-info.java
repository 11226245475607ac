/** CIFAR-10 and CIFAR-100 (Krizhevsky, 2009) in their binary version. */
package org.supernet4j.datasets.cifar;
