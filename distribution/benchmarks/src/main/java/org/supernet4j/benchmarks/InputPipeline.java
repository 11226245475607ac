package org.supernet4j.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.dataset.Variation;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.datasets.augment.AutoAugment;
import org.supernet4j.datasets.augment.HorizontalFlip;
import org.supernet4j.datasets.augment.PadAndCrop;
import org.supernet4j.datasets.augment.RandAugment;
import org.supernet4j.datasets.augment.RandomResizedCrop;
import org.supernet4j.datasets.augment.Transform;
import org.supernet4j.datasets.cifar.Cifar10Factory;
import org.supernet4j.datasets.cifar.CifarSettings;
import org.supernet4j.datasets.folder.ImageFolderFactory;
import org.supernet4j.datasets.folder.ImageFolderSettings;
import org.supernet4j.testkit.Contexts;

/**
 * Images a second of the input pipeline, decoding and augmentation, by the number of threads that
 * read batches.
 *
 * <p>Reads imagenette and cifar-10-batches-bin in {@code $SUPERNET_DATA}. Prints a Markdown table
 * of medians; the best round by processor time.
 */
public final class InputPipeline {
  private static final int ROUNDS = 5;
  private static final int MEASURED = 200;
  private static final int BATCH = 64;
  private static final double NANOS = 1e9;

  private InputPipeline() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(Optional.ofNullable(System.getenv("SUPERNET_DATA")).orElse("."));
    System.out.println(
        "| images | augmentation | 1 core, by processor time | 1 thread | 2 threads |");
    System.out.println("|---|---|---|---|---|");
    Transform crop = new RandomResizedCrop(0.08, 1, 4.0 / 3);
    Transform flip = new HorizontalFlip(0.5);
    String jpeg = "imagenette, JPEG 224 x 224";
    measure(jpeg, "test transform", imagenette(home, List.of()), 300);
    measure(jpeg, "random crop, flip", imagenette(home, List.of(crop, flip)), 300);
    measure(
        jpeg,
        "random crop, flip, AutoAugment",
        imagenette(home, List.of(crop, flip, new AutoAugment())),
        300);
    measure(
        jpeg,
        "random crop, flip, RandAugment",
        imagenette(home, List.of(crop, flip, new RandAugment(2, 9))),
        300);
    String bytes = "cifar-10, bytes 32 x 32";
    measure(bytes, "none", cifar(home, List.of()), 2000);
    measure(bytes, "pad and crop, flip", cifar(home, List.of(new PadAndCrop(4), flip)), 2000);
    measure(
        bytes,
        "pad and crop, flip, AutoAugment",
        cifar(home, List.of(new PadAndCrop(4), flip, new AutoAugment())),
        2000);
  }

  private static Dataset imagenette(Path home, List<Transform> augmentation) {
    return new ImageFolderFactory()
        .create(
            new ImageFolderSettings(
                Optional.of(home.resolve("imagenette")),
                Optional.empty(),
                224,
                Optional.empty(),
                ImageFolderSettings.Unreadable.FAIL,
                1 << 26,
                0,
                Optional.empty(),
                Optional.empty(),
                0,
                augmentation),
            Contexts.dataset());
  }

  private static Dataset cifar(Path home, List<Transform> augmentation) {
    return new Cifar10Factory()
        .create(
            new CifarSettings(
                Optional.of(home.resolve("cifar-10-batches-bin")),
                false,
                true,
                List.of("data_batch_1.bin"),
                1000,
                Optional.empty(),
                Optional.empty(),
                0,
                augmentation),
            Contexts.dataset());
  }

  private static void measure(String images, String augmentation, Dataset data, int count)
      throws Exception {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %,.0f | %,.0f | %,.0f |%n",
        images,
        augmentation,
        imagesPerProcessorSecond(data, count),
        imagesPerSecond(data, count, 1),
        imagesPerSecond(data, count, 2));
  }

  /** What one core gives that has nothing else to do, whatever else the machine does. */
  private static double imagesPerProcessorSecond(Dataset data, int count) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    int[] indices = IntStream.range(0, Math.min(count, MEASURED)).toArray();
    Batch batch = new Batch(data.info(), indices.length);
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      data.readVaried(Split.TRAIN, indices, new Variation(new Randomness(1), round), batch);
      best = Math.max(best, indices.length * NANOS / (threads.getCurrentThreadCpuTime() - start));
    }
    return best;
  }

  private static double imagesPerSecond(Dataset data, int count, int threads) throws Exception {
    ExecutorService readers = Executors.newFixedThreadPool(threads);
    try {
      double[] rates = new double[ROUNDS];
      for (int round = -2; round < ROUNDS; round++) {
        long start = System.nanoTime();
        Variation variation = new Variation(new Randomness(1), round);
        List<Callable<Batch>> reads = new ArrayList<>();
        for (int from = 0; from < count; from += BATCH) {
          int[] indices = IntStream.range(from, Math.min(count, from + BATCH)).toArray();
          reads.add(
              () -> {
                Batch batch = new Batch(data.info(), indices.length);
                data.readVaried(Split.TRAIN, indices, variation, batch);
                return batch;
              });
        }
        for (Future<Batch> read : readers.invokeAll(reads)) {
          read.get();
        }
        if (round >= 0) {
          rates[round] = count * NANOS / (System.nanoTime() - start);
        }
      }
      Arrays.sort(rates);
      return rates[ROUNDS / 2];
    } finally {
      readers.shutdownNow();
    }
  }
}
