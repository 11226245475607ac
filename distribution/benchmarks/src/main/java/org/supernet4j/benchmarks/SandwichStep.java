package org.supernet4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.distiller.Distiller;
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
import org.supernet4j.distillers.KlDistillerFactory;
import org.supernet4j.distillers.KlSettings;
import org.supernet4j.engine.tensorflow.TensorFlowEngineFactory;
import org.supernet4j.engine.tensorflow.TensorFlowSettings;
import org.supernet4j.searchspaces.mobile.AttentiveNasFactory;
import org.supernet4j.searchspaces.mobile.AttentiveNasSettings;
import org.supernet4j.searchspaces.mobile.Normalization;

/**
 * The whole of attentive-nas: a step of the sandwich rule (the largest subnet as teacher, two
 * random ones, the smallest; distillation, clipping by value, SGD), its parts, the first step, the
 * peak of memory, and forward passes of the smallest and the largest subnet.
 *
 * <p>Arguments: the number of steps (5 if none is given), the images of a step (8) and their extent
 * (192).
 */
public final class SandwichStep {
  private static final int WARM_UP = 3;
  private static final int CLASSES = 1000;
  private static final double SECOND = 1e9;

  private final long start = System.nanoTime();
  private final Engine engine = new TensorFlowEngineFactory().create(new TensorFlowSettings(0, 0));
  private final int steps;
  private final int batchSize;
  private final int extent;

  private SandwichStep(int steps, int batchSize, int extent) {
    this.steps = steps;
    this.batchSize = batchSize;
    this.extent = extent;
  }

  /** Measures and prints. */
  public static void main(String[] arguments) {
    SandwichStep measurement =
        new SandwichStep(
            argument(arguments, 0, 5), argument(arguments, 1, 8), argument(arguments, 2, 192));
    measurement.training();
    measurement.forward("smallest", 32, 192);
    measurement.forward("largest", 8, 224);
  }

  private static int argument(String[] arguments, int index, int standard) {
    return index < arguments.length ? Integer.parseInt(arguments[index]) : standard;
  }

  private void training() {
    SearchSpace space = space(extent);
    Batch batch = noise(batchSize, extent);
    RandomGenerator random = new SplittableRandom(3);
    try (Supernet supernet = engine.supernet(space.network(), spec())) {
      System.out.printf(
          Locale.ROOT,
          "%s, %d processors; batch %d, %d x %d%n",
          engine.description(),
          Runtime.getRuntime().availableProcessors(),
          batchSize,
          extent,
          extent);
      double built = seconds(start);
      long first = System.nanoTime();
      supernet.step(0, sandwich(space, random), batch);
      System.out.printf(
          Locale.ROOT,
          "ready to train after %.1f s; first step, with what it builds, %.1f s%n",
          built,
          seconds(first));
      double[] times = new double[steps];
      for (int i = -WARM_UP; i < steps; i++) {
        List<Draw> draws = sandwich(space, random);
        long begin = System.nanoTime();
        supernet.step(1 + i + WARM_UP, draws, batch);
        times[Math.max(i, 0)] = seconds(begin);
      }
      print("sandwich step", times);
      parts(supernet, space, batch);
      System.out.printf(Locale.ROOT, "peak resident memory after training %s%n", peakMemory());
    }
  }

  /** Steps of one draw, and forward passes with batch statistics: the rest is what remains. */
  private void parts(Supernet supernet, SearchSpace space, Batch batch) {
    for (String name : List.of("largest", "smallest")) {
      Architecture architecture = name.equals("largest") ? space.largest() : space.smallest();
      Draw alone = new Draw(architecture, Draw.Role.SAMPLED, Draw.Guidance.LABELS, false, false);
      double[] single = new double[steps];
      double[] forward = new double[steps];
      for (int i = -1; i < steps; i++) {
        long begin = System.nanoTime();
        supernet.step(100, List.of(alone), batch);
        single[Math.max(i, 0)] = seconds(begin);
        begin = System.nanoTime();
        supernet.losses(List.of(architecture), batch);
        forward[Math.max(i, 0)] = seconds(begin);
      }
      print("step of the " + name + " alone, update included", single);
      print("forward pass of it in training", forward);
    }
  }

  private void forward(String which, int images, int pixels) {
    SearchSpace space = space(pixels);
    Architecture architecture = which.equals("largest") ? space.largest() : space.smallest();
    Batch batch = noise(images, pixels);
    try (Subnet subnet = engine.subnet(space.network().at(architecture), spec())) {
      double[] times = new double[steps];
      for (int i = -WARM_UP; i < steps; i++) {
        long begin = System.nanoTime();
        subnet.logits(batch);
        times[Math.max(i, 0)] = seconds(begin);
      }
      print(
          String.format(
              Locale.ROOT, "forward of the %s, %d x %d x %d", which, images, pixels, pixels),
          times);
    }
  }

  private static List<Draw> sandwich(SearchSpace space, RandomGenerator random) {
    List<Draw> draws = new ArrayList<>();
    draws.add(new Draw(space.largest(), Draw.Role.LARGEST, Draw.Guidance.LABELS, true, true));
    for (int i = 0; i < 2; i++) {
      draws.add(student(space.random(random), Draw.Role.SAMPLED));
    }
    draws.add(student(space.smallest(), Draw.Role.SMALLEST));
    return draws;
  }

  private static Draw student(Architecture architecture, Draw.Role role) {
    return new Draw(architecture, role, Draw.Guidance.DISTILLER, false, false);
  }

  private static DatasetInfo images(int pixels) {
    return DatasetInfo.numbered("noise", pixels, pixels, 3, CLASSES);
  }

  private static SearchSpace space(int pixels) {
    return new AttentiveNasFactory()
        .create(
            new AttentiveNasSettings(List.of(pixels), Normalization.imageNet(), 0.2, 0.2),
            images(pixels));
  }

  private static TrainingSpec spec() {
    Distiller distiller = new KlDistillerFactory().create(new KlSettings(1, 0.1));
    return new TrainingSpec(
        distiller,
        new Optimizer.Sgd(0.9, true, 1e-5, false),
        step -> 1e-3,
        new Clipping(Optional.of(1.0), Optional.empty()),
        new Randomness(1));
  }

  private static Batch noise(int size, int pixels) {
    Batch batch = new Batch(images(pixels), size);
    batch.resize(size);
    SplittableRandom random = new SplittableRandom(1);
    random.nextBytes(batch.images());
    for (int i = 0; i < size; i++) {
      batch.labels()[i] = random.nextInt(CLASSES);
    }
    return batch;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / SECOND;
  }

  private static void print(String what, double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.3f s, of %.3f to %.3f%n",
        what,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }

  private static String peakMemory() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.substring("VmHWM:".length()).trim())
          .findFirst()
          .orElse("not told by this system");
    } catch (IOException fault) {
      return "not told by this system (" + fault.getMessage() + ")";
    }
  }
}
