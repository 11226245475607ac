package org.supernet4j.runtime.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.supernet4j.api.engine.Schedule;
import org.supernet4j.runtime.config.TrainingSettings;

/** What is allowed in a training, but seldom meant. */
final class TrainingDoubts {
  /** One in so many training images must be seen, or a supernet counts as untrained. */
  private static final int LEAST_SHARE_SEEN = 100;

  private TrainingDoubts() {}

  /** What to warn of, as sentences for users. */
  static List<String> of(TrainingSettings training, int trainingImages) {
    return Stream.of(untrained(training, trainingImages), neverWarm(training, trainingImages))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * What to say of a training that leaves the supernet as good as untrained: it sees less than one
   * in a hundred training images. It is allowed, as a baseline and for tests.
   */
  private static Optional<String> untrained(TrainingSettings training, int trainingImages) {
    long steps = training.stepCount(trainingImages);
    long seen = steps * training.batchSize();
    if (seen * LEAST_SHARE_SEEN >= trainingImages) {
      return Optional.empty();
    }
    String length =
        training
            .steps()
            .map(given -> "training.steps = " + given)
            .orElseGet(() -> "training.epochs = " + training.epochs().orElseThrow());
    return Optional.of(
        length
            + " trains the supernet for "
            + steps
            + " steps on "
            + seen
            + " of "
            + trainingImages
            + " images: it stays as good as untrained, and what the search finds is chance; good"
            + " for a baseline or a test only, else give training.epochs = 1 or more");
  }

  /**
   * What to say of a training whose learning rate is still rising at its end. It is allowed, as the
   * first steps of a longer training may be what is wanted.
   */
  private static Optional<String> neverWarm(TrainingSettings training, int trainingImages) {
    if (!(training.schedule() instanceof Schedule.WarmupCosine warmup)) {
      return Optional.empty();
    }
    double epochs =
        (double) training.stepCount(trainingImages) / training.stepsPerEpoch(trainingImages);
    return Optional.of(
            String.format(
                Locale.ROOT,
                "training.schedule.warmup-epochs = %s, but the training has %.3g epochs: the"
                    + " learning rate never reaches %s; shorten the warm-up or train longer",
                warmup.warmupEpochs(),
                epochs,
                training.learningRate()))
        .filter(text -> warmup.warmupEpochs() >= epochs);
  }
}
