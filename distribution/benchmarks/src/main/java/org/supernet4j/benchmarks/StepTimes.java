package org.supernet4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.Losses;
import org.supernet4j.api.engine.Clipping;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.Optimizer;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Classification;
import org.supernet4j.engine.tensorflow.TensorFlowEngineFactory;
import org.supernet4j.engine.tensorflow.TensorFlowSettings;
import org.supernet4j.searchspaces.MnistNineFactory;
import org.supernet4j.testkit.Contexts;

/**
 * Training steps of mnist-nine: each architecture in the one graph of the supernet and in a static
 * graph of its own, alternately in one process, so that what else the machine does hits both alike.
 *
 * <p>Arguments: batch sizes (32 and 128 if none are given). Prints a Markdown table of medians.
 */
public final class StepTimes {
  private static final int WARM_UP = 15;
  private static final int STEPS = 101;
  private static final double MILLION = 1e6;

  private final Engine engine;
  private final SearchSpace space;
  private final DatasetInfo data = DatasetInfo.numbered("noise", 28, 28, 1, 10);

  private StepTimes() {
    engine =
        new TensorFlowEngineFactory().create(new TensorFlowSettings(0, 0, 2), Contexts.engine());
    space = new MnistNineFactory().create(new NoSettings(), Contexts.space(data));
  }

  /** Measures and prints. */
  public static void main(String[] arguments) {
    long start = System.nanoTime();
    StepTimes times = new StepTimes();
    times.firstStep(start);
    System.out.println("| batch | architecture | static graph, ms | supernet, ms | ratio |");
    System.out.println("|---|---|---|---|---|");
    List<Integer> sizes =
        arguments.length == 0
            ? List.of(32, 128)
            : Arrays.stream(arguments).map(Integer::valueOf).toList();
    for (int size : sizes) {
      times.compare(size);
    }
    System.out.printf(Locale.ROOT, "%npeak resident memory %s%n", peakMemory());
  }

  private void firstStep(long start) {
    try (Supernet supernet = engine.supernet(space.network(), spec(space))) {
      supernet.step(0, List.of(Draw.sampled(space.largest())), noise(32));
      System.out.printf(
          Locale.ROOT,
          "%s, %d processors%n"
              + "from the start of the program to the end of the first step: %.0f ms%n%n",
          engine.description(),
          Runtime.getRuntime().availableProcessors(),
          (System.nanoTime() - start) / MILLION);
    }
  }

  private void compare(int batchSize) {
    Batch batch = noise(batchSize);
    try (Supernet supernet = engine.supernet(space.network(), spec(space))) {
      for (int[] options : new int[][] {{0, 0}, {1, 1}, {2, 2}}) {
        Architecture architecture = space.choices().architecture(options);
        try (Subnet alone = engine.subnet(space.network(architecture), spec(space))) {
          double[] shared = new double[STEPS];
          double[] fixed = new double[STEPS];
          for (int i = -WARM_UP; i < STEPS; i++) {
            long start = System.nanoTime();
            alone.step(i + WARM_UP, batch);
            long middle = System.nanoTime();
            supernet.step(i + WARM_UP, List.of(Draw.sampled(architecture)), batch);
            if (i >= 0) {
              fixed[i] = (middle - start) / MILLION;
              shared[i] = (System.nanoTime() - middle) / MILLION;
            }
          }
          System.out.printf(
              Locale.ROOT,
              "| %d | %s | %.1f | %.1f | %.3f |%n",
              batchSize,
              architecture.id(),
              median(fixed),
              median(shared),
              median(shared) / median(fixed));
        }
      }
    }
  }

  private static TrainingSpec spec(SearchSpace space) {
    Distiller labels = new Distiller(Losses.ofLabels(0), Losses.ofLabels(0));
    return new TrainingSpec(
        new Classification(space.network().classes()),
        labels,
        new Optimizer.Adamw(0.9, 0.999, 1e-8, 0.01, false),
        step -> 1e-4,
        Clipping.none(),
        new Randomness(1));
  }

  private Batch noise(int size) {
    Batch batch = new Batch(data, size);
    batch.resize(size);
    SplittableRandom random = new SplittableRandom(1);
    random.nextBytes(batch.images());
    for (int i = 0; i < size; i++) {
      batch.labels()[i] = random.nextInt(data.classes().size());
    }
    return batch;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String peakMemory() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.substring("VmHWM:".length()).trim())
          .findFirst()
          .orElse("not known on this system");
    } catch (IOException fault) {
      return "not known on this system (" + fault.getMessage() + ")";
    }
  }
}
