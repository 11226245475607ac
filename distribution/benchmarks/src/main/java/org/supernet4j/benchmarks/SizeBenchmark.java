package org.supernet4j.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;

/** How long a size of 10,000 operations, each used twice by the next, takes from first to last. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SizeBenchmark {
  private static final int LEVELS = 5000;

  private final Choice width = Choice.ofSizes("width", 1, 3);
  private final Architecture architecture = Choices.of(width).last();

  /** Builds, bounds, hashes and evaluates it, and finds its choices. */
  @Benchmark
  public int buildAndEvaluate() {
    Size size = width.size();
    for (int i = 0; i < LEVELS; i++) {
      size = size.plus(size).minimum(Size.of(1000 + i));
    }
    return size.largest() + size.hashCode() + size.value(architecture) + size.choices().size();
  }
}
