package org.supernet4j.engine.tensorflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.network.Parameter;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;

/**
 * Batch-norm calibration: the running averages are put aside, replaced by the cumulative average
 * over some batches while an architecture is looked at, and put back.
 */
final class Calibration {
  private final NetworkGraph network;
  private final Supplier<TrainingPass> training;
  private final Op putAside;
  private final Op putBack;
  private final boolean needed;

  Calibration(NetworkGraph network, Supplier<TrainingPass> training) {
    this.network = network;
    this.training = training;
    Ops tf = network.ops().withSubScope("calibration");
    List<Op> aside = new ArrayList<>();
    List<Op> back = new ArrayList<>();
    for (Parameter parameter : network.elasticity().parameters()) {
      if (!parameter.role().isTrainable()) {
        Variable running = network.variables().of(parameter);
        Variable copy = new Variable(tf, "aside/" + parameter.name(), running.shape());
        aside.add(copy.assign(tf, tf.identity(running.value())));
        back.add(running.assign(tf, tf.identity(copy.value())));
      }
    }
    needed = !aside.isEmpty();
    putAside = tf.withControlDependencies(aside).noOp();
    putBack = tf.withControlDependencies(back).noOp();
  }

  /**
   * Looks at an architecture with calibrated statistics.
   *
   * @param batches what calibrates; none to look with the running averages
   */
  <T> T with(FedArchitecture architecture, Iterable<Batch> batches, Supplier<T> look) {
    if (!needed || !batches.iterator().hasNext()) {
      return look.get();
    }
    network.run(putAside);
    try {
      calibrate(architecture, batches);
      return look.get();
    } finally {
      network.run(putBack);
    }
  }

  /** Replaces the statistics of an architecture by the cumulative average over some batches. */
  void calibrate(FedArchitecture architecture, Iterable<Batch> batches) {
    int count = 0;
    for (Batch batch : batches) {
      count++;
      try (BatchInputs.Fed images = network.batch().new Fed(batch);
          Tensors tensors = new Tensors()) {
        Session.Runner runner = network.run(images, architecture, tensors);
        training.get().feed(runner, tensors, new TrainingPass.Feeds(1f / count, false, 0, false));
        runner.addTarget(training.get().keepStatistics()).run().close();
      }
    }
  }
}
