package org.supernet4j.runtime.run;

import java.util.Optional;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.runtime.config.FinetuneSettings;

/** Finds before any training what would end a fine-tuning later. */
final class FinetunePreflight {
  private final FinetuneSettings settings;
  private final SearchSpace own;
  private final Problems problems;

  /**
   * Checks of a fine-tuning.
   *
   * @param own the space of the run
   * @param problems gets what is wrong
   */
  FinetunePreflight(FinetuneSettings settings, SearchSpace own, Problems problems) {
    this.settings = settings;
    this.own = own;
    this.problems = problems;
  }

  /** Checks images, network and subnet. */
  void check(FinetuneTarget target) {
    Dataset images = target.dataset();
    problems.check(() -> requireImages(images, Split.TRAIN));
    problems.check(() -> requireImages(images, Split.TEST));
    if (target.isOther()) {
      problems.check(() -> ClassPreflight.checkTraining(ClassSizes.of("finetune.dataset", images)));
    }
    problems.check(
        () -> Preflight.requireFit("space, finetune.dataset", target.space(), images.info()));
    problems.check(() -> requireSameChoices(target.space()));
    settings.architecture().ifPresent(id -> problems.check(() -> requireAllowed(id)));
    problems.check(
        () ->
            Preflight.requireBuffer(
                "finetune.batch-size", settings.batchSize(), images.info().imageBytes()));
    problems.check(
        () -> Preflight.requireBatch("finetune.batch-size", settings.batchSize(), images));
  }

  private static void requireImages(Dataset dataset, Split split) {
    if (dataset.size(split) < 1) {
      throw new RunException(
          "finetune.dataset: data set "
              + dataset.info().name()
              + (split == Split.TRAIN ? " has no training images" : " has no test images")
              + ", which fine-tuning needs; choose another data set");
    }
  }

  private void requireSameChoices(SearchSpace other) {
    if (!other.network().choices().equals(own.network().choices())) {
      throw new RunException(
          "finetune.dataset: for these images, search space "
              + own.name()
              + " has the choices "
              + other.network().choices()
              + ", for those of the run "
              + own.network().choices()
              + "; a subnet cannot be taken from one to the other: choose images that are more"
              + " alike");
    }
  }

  private void requireAllowed(String id) {
    Architecture architecture;
    try {
      architecture = own.choices().parse(id);
    } catch (IllegalArgumentException fault) {
      throw new RunException("finetune.architecture: " + fault.getMessage(), fault);
    }
    Optional<String> violation = own.violation(architecture);
    if (violation.isPresent()) {
      throw new RunException(
          "finetune.architecture = "
              + id
              + ": space "
              + own.name()
              + " does not allow it: "
              + violation.get());
    }
  }
}
