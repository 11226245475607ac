/** Figures of a running run, served for Prometheus; {@code docs/metrics.md} lists them. */
package org.supernet4j.runtime.metrics;
