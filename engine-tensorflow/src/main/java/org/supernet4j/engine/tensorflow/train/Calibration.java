package org.supernet4j.engine.tensorflow.train;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.engine.tensorflow.compile.FedArchitecture;
import org.supernet4j.engine.tensorflow.graph.Cleanup;
import org.supernet4j.engine.tensorflow.graph.Tensors;
import org.supernet4j.engine.tensorflow.graph.Variable;
import org.supernet4j.engine.tensorflow.network.NetworkGraph;
import org.supernet4j.engine.tensorflow.task.BatchInputs;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;

/**
 * Batch-norm calibration: the running averages are put aside, replaced by the cumulative average
 * over some batches while an architecture is looked at, and put back. The average begins from
 * nothing, so it depends on the batches and the weights alone.
 */
public final class Calibration {
  private final NetworkGraph network;
  private final Supplier<TrainingPass> training;
  private final Op putAside;
  private final Op putBack;
  private final Op clear;
  private final boolean needed;

  /** Calibrates by the statistics of a training pass, which is built when first needed. */
  public Calibration(NetworkGraph network, Supplier<TrainingPass> training) {
    this.network = network;
    this.training = training;
    Ops tf = network.ops().withSubScope("calibration");
    List<Op> aside = new ArrayList<>();
    List<Op> back = new ArrayList<>();
    List<Op> zeros = new ArrayList<>();
    for (Parameter parameter : network.elasticity().parameters()) {
      if (!parameter.role().isTrainable()) {
        Variable running = network.variables().of(parameter);
        Variable copy = network.variable(tf, "aside/" + parameter.name(), running.shape());
        aside.add(copy.assign(tf, tf.identity(running.value())));
        back.add(running.assign(tf, tf.identity(copy.value())));
        zeros.add(running.clear(tf));
      }
    }
    needed = !aside.isEmpty();
    putAside = tf.withControlDependencies(aside).noOp();
    putBack = tf.withControlDependencies(back).noOp();
    clear = tf.withControlDependencies(zeros).noOp();
  }

  /** Remembers the running averages. */
  void putAside() {
    if (needed) {
      network.run(putAside);
    }
  }

  /** Gives the running averages the values that were remembered. */
  void putBack() {
    if (needed) {
      network.run(putBack);
    }
  }

  /**
   * Looks at an architecture with calibrated statistics.
   *
   * @param batches what calibrates; none to look with the running averages
   */
  public <T> T with(FedArchitecture architecture, Iterable<Batch> batches, Supplier<T> look) {
    Iterator<Batch> remaining = batches.iterator();
    if (!needed || !remaining.hasNext()) {
      return look.get();
    }
    return keeping(
        () -> {
          network.run(clear);
          calibrate(architecture, remaining);
          return look.get();
        });
  }

  /** Does what changes the running averages and gives them back the values from before. */
  public <T> T keeping(Supplier<T> work) {
    putAside();
    T result;
    try {
      result = work.get();
    } catch (RuntimeException | Error fault) {
      Cleanup.after(fault, this::putBack);
      throw fault;
    }
    putBack();
    return result;
  }

  private void calibrate(FedArchitecture architecture, Iterator<Batch> batches) {
    for (int count = 1; batches.hasNext(); count++) {
      try (BatchInputs.Fed images = network.batch().new Fed(batches.next());
          Tensors tensors = new Tensors()) {
        Session.Runner runner = network.run(images, architecture, tensors);
        training.get().feed(runner, tensors, new TrainingPass.Feeds(1f / count, false, 0, false));
        runner.addTarget(training.get().keepStatistics()).run().close();
      }
    }
  }
}
