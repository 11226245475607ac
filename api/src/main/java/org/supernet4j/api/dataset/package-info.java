/** Data sets: named splits of labelled images with random access. */
package org.supernet4j.api.dataset;
