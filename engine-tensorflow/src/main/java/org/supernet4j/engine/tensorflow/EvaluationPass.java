package org.supernet4j.engine.tensorflow;

import java.util.List;
import org.supernet4j.api.task.Task;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The forward pass of evaluation: outputs with kept statistics, and the sums of measures. */
final class EvaluationPass {
  private final Operand<TFloat32> outputs;
  private final CompiledMeasures measures;

  EvaluationPass(NetworkGraph network, Task task) {
    Ops tf = network.ops().withSubScope("evaluation");
    Tower tower = Tower.evaluation(network.graph(), network.variables(), network.architecture());
    outputs =
        new BlockCompiler(tower)
            .compile(
                network.network().body(),
                List.of(new Value(network.batch().pixels(), false)),
                Branch.root(tf))
            .output()
            .tensor();
    measures = new CompiledMeasures(tf, task, task.measures(), outputs, network.batch());
  }

  /** {@code [batch, ...]}, of the shape that the task tells. */
  Operand<TFloat32> outputs() {
    return outputs;
  }

  /** All measures of the task. */
  CompiledMeasures measures() {
    return measures;
  }
}
