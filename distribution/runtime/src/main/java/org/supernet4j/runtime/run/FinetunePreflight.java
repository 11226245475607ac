package org.supernet4j.runtime.run;

import java.util.Optional;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.runtime.config.FinetuneSettings;
import org.supernet4j.runtime.config.RunConfig;

/** Finds before any training what would end a fine-tuning later. */
final class FinetunePreflight {
  private final RunConfig config;
  private final RunComponents components;

  FinetunePreflight(RunConfig config, RunComponents components) {
    this.config = config;
    this.components = components;
  }

  /**
   * Checks images, network and subnet.
   *
   * @throws RunException naming the keys and what to do
   */
  void check(FinetuneTarget target) {
    FinetuneSettings settings = config.finetune().orElseThrow();
    requireImages(target.dataset(), Split.TRAIN);
    requireImages(target.dataset(), Split.TEST);
    if (target.isOther()) {
      ClassPreflight.checkTraining(ClassSizes.of("finetune.dataset", target.dataset()));
    }
    Preflight.requireFit("space, finetune.dataset", target.space(), target.dataset().info());
    requireSameChoices(target.space());
    settings.architecture().ifPresent(this::requireAllowed);
    Preflight.requireBuffer(
        "finetune.batch-size", settings.batchSize(), target.dataset().info().imageBytes());
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
    SearchSpace own = components.space();
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
      architecture = components.space().choices().parse(id);
    } catch (IllegalArgumentException fault) {
      throw new RunException("finetune.architecture: " + fault.getMessage(), fault);
    }
    Optional<String> violation = components.space().violation(architecture);
    if (violation.isPresent()) {
      throw new RunException(
          "finetune.architecture = "
              + id
              + ": space "
              + components.space().name()
              + " does not allow it: "
              + violation.get());
    }
  }
}
