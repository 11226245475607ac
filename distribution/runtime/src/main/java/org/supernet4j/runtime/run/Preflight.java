package org.supernet4j.runtime.run;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Task;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.runtime.config.RetrainSettings;
import org.supernet4j.runtime.config.RunConfig;
import org.supernet4j.runtime.metrics.RunMetrics;
import org.supernet4j.runtime.storage.RunDirectory;

/** Finds in the first seconds what would end a run later: settings and components at odds. */
final class Preflight {
  /** A weight and two moments of an optimizer, 4 bytes each. */
  private static final int BYTES_FOR_PARAMETER = 12;

  /** Two states of the supernet are kept while the next one is written. */
  private static final int SUPERNET_STATES = 3;

  private static final Logger LOG = LoggerFactory.getLogger(Preflight.class);

  private static final long OTHER_FILES = 16L << 20;

  private final RunConfig config;
  private final Path folder;
  private final Problems problems;

  /**
   * Checks of a run.
   *
   * @param folder where the run's files will be
   * @param problems gets what is wrong
   */
  Preflight(RunConfig config, Path folder, Problems problems) {
    this.config = config;
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * Checks all that can be checked before a training.
   *
   * @param folder where the run's files will be
   * @throws RunException naming the keys and what to do, of all faults at once
   */
  static void check(RunConfig config, RunComponents components, Path folder) {
    Problems problems = new Problems();
    Preflight preflight = new Preflight(config, folder, problems);
    preflight.checkSettings();
    preflight.checkData(components.dataset());
    preflight.checkSpace(components.space(), components.dataset().info());
    preflight.checkTeacher(components.distiller(), components.sampler(), components.task());
    preflight.checkFinalists(components.space(), components.searcher());
    components
        .finetune()
        .ifPresent(target -> preflight.checkFinetuning(target, components.space()));
    problems.throwAny();
  }

  /** Warns of what is allowed, but seldom meant. */
  static void warn(RunConfig config, RunComponents components) {
    TrainingDoubts.of(config.training(), components.dataset().size(Split.TRAIN)).forEach(LOG::warn);
  }

  /** Checks the settings alone. */
  void checkSettings() {
    problems.check(() -> RunMetrics.check(config.metrics()));
    problems.check(() -> checkRetraining(config.retrain()));
  }

  /** Checks the data set against the settings. */
  void checkData(Dataset dataset) {
    checkImages(dataset);
    problems.check(() -> ClassPreflight.check(ClassSizes.of("dataset", dataset)));
    checkBuffers(dataset.info().imageBytes());
  }

  /** Checks the space against data and settings. */
  void checkSpace(SearchSpace space, DatasetInfo data) {
    problems.check(() -> requireFit("space, dataset", space, data));
    problems.check(() -> checkInheritance(config.retrain(), space));
    problems.check(() -> checkRoom(space));
  }

  /** Checks that students have a teacher. */
  void checkTeacher(Distiller distiller, Sampler sampler, Task task) {
    problems.check(() -> requireTeacher(distiller, sampler, task));
  }

  /** Checks that there will be as many finalists as are wanted. */
  void checkFinalists(SearchSpace space, Searcher searcher) {
    problems.check(() -> requireFinalists(config.retrain().finalists(), space, searcher));
  }

  /**
   * Checks what is fine-tuned on.
   *
   * @param space the run's own
   */
  void checkFinetuning(FinetuneTarget target, SearchSpace space) {
    new FinetunePreflight(config.finetune().orElseThrow(), space, problems).check(target);
  }

  private static void requireFinalists(int finalists, SearchSpace space, Searcher searcher) {
    BigInteger wanted = BigInteger.valueOf(finalists);
    BigInteger subnets = space.size().orElse(wanted);
    BigInteger found = BigInteger.valueOf(searcher.budget().orElse(finalists)).min(subnets);
    if (wanted.compareTo(found) > 0) {
      throw RunException.ofConfiguration(
          "retrain.finalists = "
              + finalists
              + ", but "
              + (found.equals(subnets)
                  ? "search space " + space.name() + " has " + subnets + " subnets"
                  : "search.searcher evaluates " + found + " subnets at most")
              + "; lower retrain.finalists to "
              + found
              + " or less");
    }
  }

  private void checkImages(Dataset dataset) {
    int finalists = config.retrain().finalists();
    problems.check(() -> requireImages(dataset, Split.TRAIN, "dataset", "training"));
    problems.check(
        () -> requireBatch("training.batch-size", config.training().batchSize(), dataset));
    problems.check(
        () -> requireImages(dataset, Split.VALIDATION, "dataset.validation", "the search"));
    problems.check(() -> checkSearchImages(dataset.size(Split.VALIDATION)));
    if (finalists > 0) {
      problems.check(
          () -> requireImages(dataset, Split.TEST, "dataset", "retrain.finalists = " + finalists));
    }
  }

  /** Checks that a training batch has no more images than there are. */
  static void requireBatch(String key, int batchSize, Dataset dataset) {
    int images = dataset.size(Split.TRAIN);
    if (images > 0 && batchSize > images) {
      throw RunException.ofConfiguration(
          key
              + " = "
              + batchSize
              + ", but data set "
              + dataset.info().name()
              + " has "
              + images
              + " training images; take at most as many");
    }
  }

  private void checkSearchImages(int validation) {
    config
        .search()
        .images()
        .filter(images -> validation > 0 && images > validation)
        .ifPresent(
            images -> {
              throw RunException.ofConfiguration(
                  "search.images = "
                      + images
                      + ", but there are "
                      + validation
                      + " validation images; take at most as many, or leave the key out for all");
            });
  }

  private static void requireImages(Dataset dataset, Split split, String key, String reader) {
    if (dataset.size(split) < 1) {
      String name = split.name().toLowerCase(Locale.ROOT);
      throw RunException.ofConfiguration(
          key
              + ": data set "
              + dataset.info().name()
              + " has no "
              + name
              + " images, which "
              + reader
              + " needs"
              + switch (split) {
                case TRAIN -> "; choose another data set or lower dataset.validation";
                case VALIDATION -> "; set dataset.validation to cut some from the training images";
                case TEST -> "; choose another data set or set retrain.finalists = 0";
              });
    }
  }

  /** Checks that a space's networks read a data set's images and tell its classes apart. */
  static void requireFit(String keys, SearchSpace space, DatasetInfo data) {
    Network network = space.network();
    Shape images = Shape.image(data.height(), data.width(), data.channels());
    if (!network.input().equals(images) || network.classes() != data.classes().size()) {
      throw RunException.ofConfiguration(
          keys
              + ": search space "
              + space.name()
              + " reads images of "
              + network.input()
              + " in "
              + network.classes()
              + " classes, data set "
              + data.name()
              + " has images of "
              + images
              + " in "
              + data.classes().size()
              + "; choose a space and a data set that fit");
    }
  }

  private void requireTeacher(Distiller made, Sampler drawing, Task task) {
    if (made.needsTeacher(task) && !drawing.teaches()) {
      String sampler = config.sampler().factory().name();
      throw RunException.ofConfiguration(
          "distiller.type = "
              + config.distiller().factory().name()
              + " learns from a teacher, but sampler.type = "
              + sampler
              + " has none; wrap it: sampler { type = sandwich, inner { type = "
              + sampler
              + " } }, or set distiller.type = labels");
    }
  }

  private static void checkRetraining(RetrainSettings retrain) {
    if (retrain.finalists() > 0
        && retrain.epochs() == 0
        && retrain.mode() == RetrainSettings.Mode.FROM_SCRATCH) {
      throw RunException.ofConfiguration(
          "retrain.epochs = 0 and retrain.mode = from-scratch: untrained finalists would be"
              + " evaluated; give epochs, set retrain.mode = fine-tune, or retrain.finalists = 0");
    }
  }

  private static void checkInheritance(RetrainSettings retrain, SearchSpace space) {
    Architecture example = space.smallest();
    if (retrain.finalists() > 0
        && retrain.mode() == RetrainSettings.Mode.FINE_TUNE
        && !space.network(example).equals(space.network().at(example))) {
      throw RunException.ofConfiguration(
          "retrain.mode = fine-tune: architectures of search space "
              + space.name()
              + " alone have weights of another form than in the supernet, so none can be"
              + " inherited; set retrain.mode = from-scratch, or retrain.finalists = 0");
    }
  }

  private void checkBuffers(long imageBytes) {
    int training = config.training().batchSize();
    int search = config.search().batchSize();
    int calibration = config.calibration().batchSize();
    problems.check(() -> requireBuffer("training.batch-size", training, imageBytes));
    problems.check(() -> requireBuffer("search.batch-size", search, imageBytes));
    problems.check(() -> requireBuffer("calibration.batch-size", calibration, imageBytes));
  }

  /** Checks that a batch fits an array. */
  static void requireBuffer(String key, int batchSize, long imageBytes) {
    if (batchSize * imageBytes > Integer.MAX_VALUE) {
      throw RunException.ofConfiguration(
          key
              + " = "
              + batchSize
              + " images of "
              + imageBytes
              + " bytes exceed 2 GiB; at most "
              + Integer.MAX_VALUE / imageBytes
              + " fit");
    }
  }

  private void checkRoom(SearchSpace space) {
    long parameters =
        space.network().parameters().stream().mapToLong(Parameter::largestCount).sum();
    long states =
        (long) SUPERNET_STATES
            + config.retrain().finalists()
            + (config.finetune().isPresent() ? SUPERNET_STATES : 0);
    RunDirectory.requireRoom(
        RunDirectory.SETTING, folder, OTHER_FILES + parameters * BYTES_FOR_PARAMETER * states);
  }
}
