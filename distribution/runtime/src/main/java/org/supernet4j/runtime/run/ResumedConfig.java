package org.supernet4j.runtime.run;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.config.ResolvedConfig;
import org.supernet4j.runtime.config.RetrainSettings;
import org.supernet4j.runtime.config.RunConfig;
import org.supernet4j.runtime.config.RunDescription;
import org.supernet4j.runtime.config.TrainingSettings;
import org.supernet4j.runtime.storage.AtomicFiles;
import org.supernet4j.runtime.storage.RunDirectory;

/**
 * The configuration of an earlier run, with the few settings changed that a run can go on with.
 *
 * @param original what the run was carried out with so far
 * @param config what it goes on with
 */
record ResumedConfig(RunConfig original, RunConfig config) {

  /**
   * Loads the configuration in a run's folder.
   *
   * @param overrides texts {@code key=value}
   * @throws RunException if an override changes what the run so far rests on
   */
  static ResumedConfig load(ConfigLoader loader, RunDirectory directory, List<String> overrides) {
    String file = directory.configuration().toString();
    RunConfig original = original(loader, directory);
    RunConfig config = overrides.isEmpty() ? original : loader.load(file, overrides);
    if (!config.equals(withChangeable(original, config))) {
      throw new RunException(
          "a run can go on with another training.learning-rate, training.clipping,"
              + " training.checkpoint-seconds, retrain.learning-rate, finetune, metrics or reading,"
              + " found "
              + overrides
              + "; start a new run for anything else");
    }
    return new ResumedConfig(original, config);
  }

  private static RunConfig original(ConfigLoader loader, RunDirectory directory) {
    RunDescription description = loader.loadRun(directory.configuration().toString(), List.of());
    if (description instanceof RunConfig supernet) {
      return supernet;
    }
    throw new RunException(
        "run "
            + directory.path()
            + " is a search on a table of recorded trainings; it has no networks with weights");
  }

  /** The original with all that may change taken from another one. */
  private static RunConfig withChangeable(RunConfig original, RunConfig other) {
    TrainingSettings training = original.training();
    RetrainSettings retrain = original.retrain();
    return new RunConfig(
        original.run(),
        original.engine(),
        original.dataset(),
        original.task(),
        original.space(),
        original.sampler(),
        original.distiller(),
        new TrainingSettings(
            training.epochs(),
            training.steps(),
            training.batchSize(),
            training.optimizer(),
            other.training().learningRate(),
            training.schedule(),
            other.training().clipping(),
            training.dynamics(),
            other.training().checkpointSeconds()),
        original.calibration(),
        original.search(),
        new RetrainSettings(
            retrain.finalists(), retrain.mode(), retrain.epochs(), other.retrain().learningRate()),
        original.export(),
        other.finetune(),
        other.metrics(),
        other.reading());
  }

  /**
   * The configuration of a complete run that one of its subnets is fine-tuned with.
   *
   * @param overrides texts {@code key=value}
   * @throws RunException if an override changes what the run rests on
   */
  static RunConfig forFinetuning(
      ConfigLoader loader, RunDirectory directory, List<String> overrides) {
    String file = directory.configuration().toString();
    RunConfig original = original(loader, directory);
    List<String> all = new ArrayList<>(List.of("finetune={}"));
    all.addAll(overrides);
    RunConfig config = loader.load(file, all);
    boolean sameTraining =
        config.training().clipping().equals(original.training().clipping())
            && config.training().learningRate() == original.training().learningRate()
            && config.retrain().equals(original.retrain());
    if (!sameTraining || !config.equals(withChangeable(original, config))) {
      throw new RunException(
          "a fine-tuning has settings finetune, metrics and training.checkpoint-seconds of its own,"
              + " found "
              + overrides
              + "; start a new run for anything else");
    }
    return config;
  }

  /**
   * Puts a changed configuration in the run's folder and keeps the original beside it.
   *
   * @param step how many steps the supernet was trained with the original
   */
  void keep(RunDirectory directory, long step) {
    if (!config.equals(original)) {
      AtomicFiles.text(directory.configurationUntil(step), ResolvedConfig.render(original));
      AtomicFiles.text(directory.configuration(), ResolvedConfig.render(config));
    }
  }
}
