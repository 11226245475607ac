package org.supernet4j.engine.tensorflow.train;

import java.util.Map;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.GateGradients;
import org.supernet4j.api.engine.Probe;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.engine.tensorflow.compile.FedArchitecture;
import org.supernet4j.engine.tensorflow.compile.GateInputs;
import org.supernet4j.engine.tensorflow.graph.Tensors;
import org.supernet4j.engine.tensorflow.graph.Variable;
import org.supernet4j.engine.tensorflow.network.NetworkGraph;
import org.supernet4j.engine.tensorflow.task.BatchInputs;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.types.TFloat32;

/**
 * Training in which alternatives run side by side, weighted by gates: a forward and a backward pass
 * of its own, so that those of a network without gates stay as they are.
 */
public final class GatedPass {
  private final NetworkGraph network;
  private final TrainingPass forward;
  private final GateInputs gates;
  private final Map<Parameter, Operand<TFloat32>> gradients;
  private final Operand<TFloat32> derivatives;

  /**
   * Adds both passes to the graph.
   *
   * @param teacherLogits what passes of one network share
   */
  public GatedPass(NetworkGraph network, TrainingSpec spec, Variable teacherLogits) {
    this.network = network;
    forward = new TrainingPass("gated", network, spec, teacherLogits, network.network().gateable());
    gates = forward.gates().orElseThrow();
    gradients = forward.differentiate();
    derivatives = gates.derivatives();
  }

  /** The forward pass. */
  public TrainingPass forward() {
    return forward;
  }

  /** The gradients of the loss by parameter, dead where the parameter's part does not run. */
  public Map<Parameter, Operand<TFloat32>> gradients() {
    return gradients;
  }

  /** Feeds the gates of a subnet. */
  public void feed(Session.Runner runner, Tensors tensors, FedArchitecture subnet) {
    gates.feed(runner, tensors, subnet);
  }

  /** The label loss on a batch and its derivatives by the gates; nothing changes. */
  public GateGradients gradients(Probe probe, Batch batch) {
    FedArchitecture subnet = network.fed(probe.architecture(), probe.gates());
    try (BatchInputs.Fed images = network.batch().new Fed(batch);
        Tensors tensors = new Tensors()) {
      Session.Runner runner = network.run(images, subnet, tensors);
      feed(runner, tensors, subnet);
      forward.feed(
          runner, tensors, new TrainingPass.Feeds(0, probe.regularized(), probe.seed(), false));
      try (Result result = runner.fetch(forward.loss()).fetch(derivatives).run()) {
        TFloat32 found = (TFloat32) result.get(1);
        float[] values = new float[Math.toIntExact(found.size())];
        found.asRawTensor().data().asFloats().read(values);
        return new GateGradients(
            ((TFloat32) result.get(0)).getFloat(), gates.sum(values, probe.gates()));
      }
    }
  }
}
