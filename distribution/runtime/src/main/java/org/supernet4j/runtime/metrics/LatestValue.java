package org.supernet4j.runtime.metrics;

import io.micrometer.core.instrument.Gauge;

/** What a gauge shows: the value set last. Setting it costs one store. */
final class LatestValue {
  private volatile double value;

  LatestValue(double initial) {
    this.value = initial;
  }

  void set(double newValue) {
    value = newValue;
  }

  /** A gauge that shows this value. */
  Gauge.Builder<LatestValue> gauge(String name) {
    return Gauge.builder(name, this, latest -> latest.value).strongReference(true);
  }
}
