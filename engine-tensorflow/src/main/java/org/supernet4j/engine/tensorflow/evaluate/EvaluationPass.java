package org.supernet4j.engine.tensorflow.evaluate;

import java.util.List;
import org.supernet4j.api.task.Task;
import org.supernet4j.engine.tensorflow.compile.BlockCompiler;
import org.supernet4j.engine.tensorflow.compile.Tower;
import org.supernet4j.engine.tensorflow.graph.Branch;
import org.supernet4j.engine.tensorflow.graph.Value;
import org.supernet4j.engine.tensorflow.network.NetworkGraph;
import org.supernet4j.engine.tensorflow.task.CompiledMeasures;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The forward pass of evaluation: outputs with kept statistics, and the sums of measures. */
public final class EvaluationPass {
  private final Operand<TFloat32> outputs;
  private final CompiledMeasures measures;

  /** Adds the pass to the graph; once for a network. */
  public EvaluationPass(NetworkGraph network, Task task) {
    Ops tf = network.ops().withSubScope("evaluation");
    Tower tower = Tower.evaluation(network.graph(), network.variables(), network.architecture());
    outputs =
        new BlockCompiler(tower)
            .compile(
                network.network().body(),
                List.of(new Value(network.batch().input(), false)),
                Branch.root(tf))
            .output()
            .tensor();
    measures = new CompiledMeasures(tf, task, task.measures(), outputs, network.batch());
  }

  /** {@code [batch, ...]}, of the shape that the task says. */
  public Operand<TFloat32> outputs() {
    return outputs;
  }

  /** All measures of the task. */
  public CompiledMeasures measures() {
    return measures;
  }
}
