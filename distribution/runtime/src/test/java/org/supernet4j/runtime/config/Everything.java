package org.supernet4j.runtime.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.sampler.SamplerFactory;

/** A configuration record with a setting of each type that is allowed. */
record Everything(
    @Setting(value = "how many", byDefault = "3", min = 1, max = 100) int count,
    @Setting(value = "how many in all", byDefault = "10", min = -1e18) long total,
    @Setting(value = "how fast", byDefault = "0.5", min = 0) double rate,
    @Setting(value = "whether", byDefault = "true") boolean enabled,
    @Setting(value = "what it is called", byDefault = "\"no name\"") String name,
    @Setting(value = "where it lies", byDefault = "here") Path folder,
    @Setting(value = "how it works", byDefault = "very-fast") Mode mode,
    @Setting(value = "more of it", byDefault = "{}") Inner inner,
    @Setting(value = "what it looks like", byDefault = "square") Shape shape,
    @Setting(value = "what draws", byDefault = "{type = greedy}")
        Component<SamplerFactory<?>> sampler,
    @Setting(value = "at most", min = 5) Optional<Integer> limit,
    @Setting(value = "what else draws") Optional<Component<SamplerFactory<?>>> second,
    @Setting(value = "weights", byDefault = "[]", min = 0) List<Double> weights,
    @Setting(value = "all that draw", byDefault = "[]") List<Component<SamplerFactory<?>>> samplers,
    @Setting(value = "all shapes", byDefault = "[]") List<Shape> shapes) {

  /** A choice. */
  enum Mode {
    SLOW,
    VERY_FAST
  }

  /** A block. */
  record Inner(
      @Setting(value = "the lower end", byDefault = "0") int low,
      @Setting(value = "the upper end", byDefault = "1") int high) {
    Inner {
      if (low > high) {
        throw new IllegalArgumentException("low " + low + " is above high " + high);
      }
    }
  }

  /** A block of several kinds. */
  sealed interface Shape {}

  /** Four equal sides. */
  record Square(@Setting(value = "length of a side", byDefault = "1", min = 0) double side)
      implements Shape {}

  /** Round things. */
  sealed interface Round extends Shape {}

  /** Round throughout. */
  record PerfectCircle(@Setting(value = "from the centre", min = 0) double radius)
      implements Round {}
}
