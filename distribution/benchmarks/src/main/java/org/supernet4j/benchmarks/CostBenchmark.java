package org.supernet4j.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.searchspaces.DigitsSmallFactory;
import org.supernet4j.searchspaces.MnistNineFactory;

/** How many architectures' costs one core works out in a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CostBenchmark {
  private static final int ARCHITECTURES = 1024;

  /** The search space. */
  @Param({"mnist-nine", "digits-small"})
  private String space;

  private CostModel costs;
  private Architecture[] architectures;

  /** Draws the architectures, so that no two neighbours need be the same. */
  @Setup
  public void draw() {
    SearchSpaceFactory<NoSettings> factory =
        space.equals("mnist-nine") ? new MnistNineFactory() : new DigitsSmallFactory();
    SearchSpace described = factory.create(new NoSettings(), factory.typicalData());
    SplittableRandom random = new SplittableRandom(1);
    costs = new CostModel(described.network());
    architectures =
        Stream.generate(() -> described.random(random))
            .limit(ARCHITECTURES)
            .toArray(Architecture[]::new);
  }

  /** Multiply-adds, parameters and activations of each architecture. */
  @Benchmark
  @OperationsPerInvocation(ARCHITECTURES)
  public void cost(Blackhole results) {
    for (Architecture architecture : architectures) {
      results.consume(costs.cost(architecture));
    }
  }
}
