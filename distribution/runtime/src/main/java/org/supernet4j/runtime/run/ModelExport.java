package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.engine.Classifier;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.report.RunEvent.ModelExported;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.runtime.storage.AtomicFiles;

/**
 * Writes models for serving. A model takes its place only after it was opened again and found to
 * give the subnet's logits on validation images.
 */
final class ModelExport {
  /** Allowed difference of a logit, relative to the largest one where that exceeds 1. */
  private static final double TOLERANCE = 1e-4;

  private final Dataset dataset;
  private final Engine engine;
  private final EvaluationImages images;
  private final SubnetSource subnets;

  @Inject
  ModelExport(Dataset dataset, Engine engine, EvaluationImages images, SubnetSource subnets) {
    this.dataset = dataset;
    this.engine = engine;
    this.images = images;
    this.subnets = subnets;
  }

  /**
   * Exports an architecture.
   *
   * @param target the folder of the model; an earlier one is replaced
   * @throws RunException if the model is not equal to the subnet; there is no model then
   */
  ModelExported export(Architecture architecture, Path target) {
    try (Subnet subnet = subnets.best(architecture)) {
      Batch batch = images.of(Split.VALIDATION).iterator().next();
      return new ModelExported(architecture, target, export(subnet, dataset.info(), batch, target));
    }
  }

  /**
   * Exports a subnet.
   *
   * @param data names the images and classes in the model's documentation
   * @param batch images to compare the model with the subnet on
   * @param target the folder of the model; an earlier one is replaced
   * @return the largest difference of a logit
   * @throws RunException if the model is not equal to the subnet; there is no model then
   */
  double export(Subnet subnet, DatasetInfo data, Batch batch, Path target) {
    double[] difference = new double[1];
    AtomicFiles.publish(
        target,
        path -> {
          Files.createDirectories(target.toAbsolutePath().getParent());
          subnet.export(path, data);
          difference[0] = verify(subnet, batch, path, target);
        });
    return difference[0];
  }

  private double verify(Subnet subnet, Batch batch, Path written, Path target) {
    float[] expected = subnet.logits(batch);
    float[] found;
    try (Classifier model = engine.open(written)) {
      found = model.logits(batch);
    }
    double scale = 1;
    double largest = expected.length == found.length ? 0 : Double.POSITIVE_INFINITY;
    for (int i = 0; i < Math.min(expected.length, found.length); i++) {
      double difference = Math.abs((double) found[i] - expected[i]);
      largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
      scale = Math.max(scale, Math.abs(expected[i]));
    }
    if (largest > TOLERANCE * scale) {
      throw new RunException(
          "model "
              + target
              + " was not kept: opened again, its logits differ from the subnet's by up to "
              + largest
              + ", allowed is "
              + TOLERANCE * scale
              + "; this is a fault of the engine (engine.type): please report it with the run's"
              + " run.conf and provenance.json");
    }
    return largest;
  }
}
