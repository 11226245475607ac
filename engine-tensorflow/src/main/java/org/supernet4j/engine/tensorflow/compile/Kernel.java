package org.supernet4j.engine.tensorflow.compile;

import java.util.List;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.engine.tensorflow.graph.Branch;
import org.supernet4j.engine.tensorflow.operation.WindowedConvolution;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The kernel that a convolution uses: the active part of its parameter, led through the matrices
 * that the architecture's extent asks for where smaller kernels are transformed.
 */
public final class Kernel implements WindowedConvolution.KernelInUse {
  private final Tower tower;
  private final Parameter parameter;
  private final List<Parameter> transforms;
  private final Branch branch;
  private final Transformed transformed;

  /**
   * The kernel of a layer.
   *
   * @param parameters those of the layer, the kernel first
   * @param part the active part of the kernel's parameter
   */
  Kernel(Tower tower, List<Parameter> parameters, Operand<TFloat32> part, Branch branch) {
    this.tower = tower;
    this.parameter = parameters.get(0);
    this.transforms =
        parameters.stream().filter(each -> each.role() == Parameter.Role.KERNEL_TRANSFORM).toList();
    this.branch = branch;
    this.transformed = transform(part, 0, branch);
  }

  private record Transformed(Operand<TFloat32> kernel, Backward backward) {}

  /** From the gradient of what a step gives to that of what it reads. */
  private interface Backward {
    Operand<TFloat32> apply(Operand<TFloat32> gradient);
  }

  @Override
  public Operand<TFloat32> value() {
    return transformed.kernel();
  }

  @Override
  public Operand<TInt32> shape() {
    Ops tf = branch.following();
    return transforms.isEmpty() ? tower.shape(parameter, tf) : tf.shape(value());
  }

  @Override
  public Operand<TBool> has(int extent) {
    if (transforms.isEmpty()) {
      return tower.architecture().hasKernel(parameter, extent);
    }
    Ops tf = branch.following();
    return tf.math.equal(tf.gather(shape(), tf.constant(0), tf.constant(0)), tf.constant(extent));
  }

  /**
   * From the gradient of {@link #value()} to that of the parameter's active part. Leaves the
   * gradients of the transforms for the optimizer; called at most once.
   */
  Operand<TFloat32> backward(Operand<TFloat32> gradient) {
    return transformed.backward().apply(gradient);
  }

  /** Transforms from an index on; each next one is used only where those before it are. */
  private Transformed transform(Operand<TFloat32> kernel, int index, Branch outer) {
    if (index == transforms.size()) {
      return new Transformed(kernel, gradient -> gradient);
    }
    String name = transforms.get(index).name();
    Operand<TBool> passes = tower.predicate(name, 0);
    Operand<TBool> runs = tower.predicate(name, 1);
    Ops tf = outer.following();
    Branch inner = outer.enter(runs);
    Transformed step =
        multiply(tf.switchCond(kernel, runs).outputTrue(), transforms.get(index), inner);
    Transformed rest = transform(step.kernel(), index + 1, inner);
    return new Transformed(
        tf.merge(List.of(tf.switchCond(kernel, passes).outputTrue(), rest.kernel())).output(),
        gradient ->
            tf.merge(
                    List.of(
                        tf.switchCond(gradient, passes).outputTrue(),
                        step.backward()
                            .apply(
                                rest.backward().apply(tf.switchCond(gradient, runs).outputTrue()))))
                .output());
  }

  /** The flattened kernel times the matrix of a transform, which lies in the graph unflattened. */
  private Transformed multiply(Operand<TFloat32> kernel, Parameter transform, Branch inner) {
    Ops tf = inner.following();
    Operand<TFloat32> matrix = tower.use(transform, inner);
    return new Transformed(
        tf.linalg.einsum(List.of(matrix, kernel), "abij,ijcf->abcf"),
        gradient -> {
          tower.addGradient(
              transform, tf.linalg.einsum(List.of(gradient, kernel), "abcf,ijcf->abij"), inner);
          return tf.linalg.einsum(List.of(matrix, gradient), "abij,abcf->ijcf");
        });
  }
}
