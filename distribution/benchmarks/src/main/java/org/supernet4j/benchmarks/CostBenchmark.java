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
import org.supernet4j.searchspaces.mobile.AttentiveNasFactory;
import org.supernet4j.searchspaces.mobile.AttentiveNasSettings;
import org.supernet4j.searchspaces.mobile.AttentiveNasSmallFactory;
import org.supernet4j.searchspaces.mobile.AttentiveNasSmallSettings;
import org.supernet4j.testkit.Contexts;

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
  @Param({"mnist-nine", "digits-small", "attentive-nas", "attentive-nas-small"})
  private String space;

  private CostModel costs;
  private Architecture[] architectures;

  /** Draws the architectures, so that no two neighbours need be the same. */
  @Setup
  public void draw() {
    SearchSpace described = describe();
    SplittableRandom random = new SplittableRandom(1);
    costs = described.costs();
    architectures =
        Stream.generate(() -> described.random(random))
            .limit(ARCHITECTURES)
            .toArray(Architecture[]::new);
  }

  private SearchSpace describe() {
    return switch (space) {
      case "mnist-nine" -> typical(new MnistNineFactory(), new NoSettings());
      case "digits-small" -> typical(new DigitsSmallFactory(), new NoSettings());
      case "attentive-nas" -> typical(new AttentiveNasFactory(), AttentiveNasSettings.standard());
      case "attentive-nas-small" ->
          typical(new AttentiveNasSmallFactory(), AttentiveNasSmallSettings.standard());
      default -> throw new IllegalArgumentException("no search space '" + space + "' is measured");
    };
  }

  private static <C extends Record> SearchSpace typical(SearchSpaceFactory<C> factory, C config) {
    return factory.create(config, Contexts.space(factory.typicalData()));
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
