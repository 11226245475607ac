package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongToDoubleFunction;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.runtime.batch.Batches;
import org.supernet4j.runtime.batch.Prefetcher;
import org.supernet4j.runtime.batch.TrainingOrder;
import org.supernet4j.runtime.config.FinetuneSettings;
import org.supernet4j.runtime.config.ResolvedConfig;
import org.supernet4j.runtime.config.RunConfig;

/** How a found subnet is fine-tuned: its network, images and training. */
final class Finetuning {
  private static final int DIGITS_OF_NAME = 8;

  private final FinetuneSettings settings;
  private final FinetuneTarget target;
  private final Distiller distiller;
  private final Randomness randomness;
  private final int evaluationBatch;
  private final int threads;

  @Inject
  Finetuning(
      RunConfig config, RunComponents components, Distiller distiller, Randomness randomness) {
    this.settings = config.finetune().orElseThrow();
    this.target = components.finetune().orElseThrow();
    this.distiller = distiller;
    this.randomness = new Randomness(randomness.key("finetune"));
    this.evaluationBatch = config.search().batchSize();
    this.threads = config.reading().threadCount();
  }

  /** The settings. */
  FinetuneSettings settings() {
    return settings;
  }

  /** The images. */
  Dataset dataset() {
    return target.dataset();
  }

  /**
   * A name that is the same for the same subnet, settings and data alone, so that what was
   * interrupted is found again.
   */
  String name(Architecture architecture) {
    String identity =
        architecture.id()
            + "\n"
            + Provenance.describe(target.dataset())
            + "\n"
            + ResolvedConfig.render(settings);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return target.dataset().info().name().replaceAll("[^A-Za-z0-9._-]", "-")
          + "-"
          + HexFormat.of().formatHex(digest).substring(0, DIGITS_OF_NAME);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java runtime has SHA-256", impossible);
    }
  }

  /** The subnet's network for the classes of these images. */
  Network network(Architecture architecture) {
    return target.space().network(target.space().choices().parse(architecture.id()));
  }

  /** Whether a parameter is taken over from the subnet that was found. */
  boolean inherits(String parameter) {
    return !target.head().contains(parameter);
  }

  /** The steps. */
  long steps() {
    return settings.stepCount(dataset().size(Split.TRAIN));
  }

  /** The training. */
  TrainingSpec spec() {
    long steps = steps();
    long stepsPerEpoch = settings.stepsPerEpoch(dataset().size(Split.TRAIN));
    LongToDoubleFunction rate =
        step -> settings.learningRate() * settings.schedule().factor(step, stepsPerEpoch, steps);
    return new TrainingSpec(
        target.task(), distiller, settings.optimizer(), rate, settings.clipping(), randomness);
  }

  /** The batches from a step on; to be closed. */
  Prefetcher batches(long step) {
    TrainingOrder order =
        new TrainingOrder(randomness, dataset().size(Split.TRAIN), settings.batchSize());
    return Prefetcher.start(
        dataset(), order, randomness, settings.batchSize(), step, steps(), threads);
  }

  /** The images that it is evaluated on. */
  Batches test() {
    return Batches.all(dataset(), Split.TEST, evaluationBatch);
  }
}
