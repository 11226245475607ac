package org.supernet4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.supernet4j.api.task.Classification;
import org.supernet4j.distillers.KlDistillerFactory;
import org.supernet4j.distillers.KlSettings;
import org.supernet4j.engine.tensorflow.TensorFlowEngineFactory;
import org.supernet4j.engine.tensorflow.TensorFlowSettings;
import org.supernet4j.engine.tensorflow.graph.OperationProfile;
import org.supernet4j.searchspaces.mobile.AttentiveNasFactory;
import org.supernet4j.searchspaces.mobile.AttentiveNasSettings;
import org.supernet4j.searchspaces.mobile.Normalization;
import org.supernet4j.testkit.Contexts;

/**
 * The whole of attentive-nas: a step of the sandwich rule (the largest subnet as teacher, two
 * random ones, the smallest; distillation, clipping by value, SGD), its parts, the first step, the
 * peak of memory, and forward passes of the smallest and the largest subnet.
 *
 * <p>Arguments: the number of steps (5 if none is given), the images of a step (8) and their extent
 * (192). With {@code profile} before them it prints instead what the operations of the training
 * steps take, by type.
 */
public final class SandwichStep {
  private static final int WARM_UP = 3;
  private static final int CLASSES = 1000;
  private static final int MOST_TYPES = 25;
  private static final double SECOND = 1e9;

  private final long start = System.nanoTime();
  private final OperationProfile profile = new OperationProfile();
  private final boolean profiled;
  private final Engine engine;
  private final int steps;
  private final int batchSize;
  private final int extent;

  private SandwichStep(boolean profiled, int steps, int batchSize, int extent) {
    TensorFlowEngineFactory engines = new TensorFlowEngineFactory();
    TensorFlowSettings settings = new TensorFlowSettings(0, 0, 2);
    this.profiled = profiled;
    this.engine =
        profiled
            ? engines.profiled(settings, profile)
            : engines.create(settings, Contexts.engine());
    this.steps = steps;
    this.batchSize = batchSize;
    this.extent = extent;
  }

  /** Measures and prints. */
  public static void main(String[] arguments) {
    boolean profiled = arguments.length > 0 && arguments[0].equals("profile");
    int first = profiled ? 1 : 0;
    SandwichStep measurement =
        new SandwichStep(
            profiled,
            argument(arguments, first, 5),
            argument(arguments, first + 1, 8),
            argument(arguments, first + 2, 192));
    measurement.training();
    if (profiled) {
      return;
    }
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
    try (Supernet supernet = engine.supernet(space.network(), spec(space))) {
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
          "ready to train after %.1f s; first step, with what it builds, %.1f s; processor time"
              + " until then %.1f s%n",
          built,
          seconds(first),
          Times.processorNanos() / SECOND);
      Times times = new Times(steps);
      for (int i = -WARM_UP; i < steps; i++) {
        List<Draw> draws = sandwich(space, random);
        if (i == 0) {
          profile.clear();
        }
        int step = 1 + i + WARM_UP;
        times.measure(i, () -> supernet.step(step, draws, batch));
      }
      times.print("sandwich step");
      if (profiled) {
        System.out.println(profile.table(MOST_TYPES));
        return;
      }
      parts(supernet, space, batch);
      System.out.printf(Locale.ROOT, "peak resident memory after training %s%n", peakMemory());
    }
  }

  /** Steps of one draw, and forward passes with batch statistics: the rest is what remains. */
  private void parts(Supernet supernet, SearchSpace space, Batch batch) {
    for (String name : List.of("largest", "smallest")) {
      Architecture architecture = name.equals("largest") ? space.largest() : space.smallest();
      Draw alone = new Draw(architecture, Draw.Role.SAMPLED, Draw.Guidance.LABELS, false, false);
      Times single = new Times(steps);
      Times forward = new Times(steps);
      for (int i = -1; i < steps; i++) {
        single.measure(i, () -> supernet.step(100, List.of(alone), batch));
        forward.measure(i, () -> supernet.losses(List.of(architecture), batch));
      }
      single.print("step of the " + name + " alone, update included");
      forward.print("forward pass of it in training");
    }
  }

  private void forward(String which, int images, int pixels) {
    SearchSpace space = space(pixels);
    Architecture architecture = which.equals("largest") ? space.largest() : space.smallest();
    Batch batch = noise(images, pixels);
    try (Subnet subnet = engine.subnet(space.network(architecture), spec(space))) {
      Times times = new Times(steps);
      for (int i = -WARM_UP; i < steps; i++) {
        times.measure(i, () -> subnet.logits(batch));
      }
      times.print(
          String.format(
              Locale.ROOT, "forward of the %s, %d x %d x %d", which, images, pixels, pixels));
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
            Contexts.space(images(pixels)));
  }

  private static TrainingSpec spec(SearchSpace space) {
    Distiller distiller =
        new KlDistillerFactory().create(new KlSettings(1, 0.1), Contexts.distiller());
    return new TrainingSpec(
        new Classification(space.network().classes()),
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
