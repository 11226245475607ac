package org.supernet4j.runtime.run;

import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supernet4j.api.dataset.Split;

/** Finds classes that splits have no images of, as far as data sets know. */
final class ClassPreflight {
  private static final Logger LOG = LoggerFactory.getLogger(ClassPreflight.class);

  private ClassPreflight() {}

  /**
   * Checks the images that weights are trained on and those that subnets are evaluated on; warns
   * where test images are not of all classes.
   *
   * @throws RunException naming the data set, the split, the classes and what to do
   */
  static void check(ClassSizes sizes) {
    checkTraining(sizes);
    require(
        sizes,
        Split.VALIDATION,
        "raise dataset.validation, or give another dataset.seed, so that the images that subnets"
            + " are evaluated on are of all classes");
  }

  /**
   * Checks the images that weights are trained on; warns where test images are not of all classes.
   *
   * @throws RunException naming the data set, the split, the classes and what to do
   */
  static void checkTraining(ClassSizes sizes) {
    require(
        sizes,
        Split.TRAIN,
        "add images of all classes, or choose another data set; where only some of the training"
            + " images are used, use more");
    untested(sizes).ifPresent(LOG::warn);
  }

  private static void require(ClassSizes sizes, Split split, String remedy) {
    missing(sizes, split)
        .ifPresent(
            fault -> {
              throw RunException.ofConfiguration(fault + "; " + remedy);
            });
  }

  /** What to say of test images that are not of all classes. */
  static Optional<String> untested(ClassSizes sizes) {
    return missing(sizes, Split.TEST)
        .map(fault -> fault + ": accuracies on test images say nothing of these");
  }

  private static Optional<String> missing(ClassSizes sizes, Split split) {
    return sizes
        .missingInWords(split)
        .map(
            missing ->
                sizes.key()
                    + ": data set "
                    + sizes.dataset()
                    + " has no "
                    + split.name().toLowerCase(Locale.ROOT)
                    + " images of "
                    + missing);
  }
}
