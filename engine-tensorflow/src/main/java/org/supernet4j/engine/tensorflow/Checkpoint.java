package org.supernet4j.engine.tensorflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.supernet4j.api.engine.EngineException;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Tensor;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.NdArrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.train.Restore;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TString;
import org.tensorflow.types.family.TType;

/** Parameters and optimizer state as a TensorFlow checkpoint in a folder of its own. */
final class Checkpoint {
  private static final String PREFIX = "weights";

  private final NetworkGraph network;
  private final Placeholder<TString> path;
  private final Op save;
  private final Op restore;

  Checkpoint(NetworkGraph network, OptimizerState state) {
    this.network = network;
    Ops tf = network.ops().withSubScope("checkpoint");
    List<Variable> variables = new ArrayList<>(network.variables().all().values());
    variables.addAll(state.all());
    path = tf.placeholder(TString.class, Placeholder.shape(Shape.scalar()));
    Operand<TString> names = strings(tf, variables.stream().map(Variable::name).toList());
    Operand<TString> whole = strings(tf, Collections.nCopies(variables.size(), ""));
    List<Operand<?>> values = new ArrayList<>();
    variables.forEach(variable -> values.add(variable.value()));
    save = tf.train.save(path, names, whole, values);
    List<Class<? extends TType>> types = Collections.nCopies(variables.size(), TFloat32.class);
    Restore restored = tf.train.restore(path, names, whole, types);
    restore = assign(tf, variables, restored);
  }

  /** Nothing is assigned before every value was found to be of its variable's shape. */
  private static Op assign(Ops tf, List<Variable> variables, Restore restored) {
    List<Operand<TFloat32>> checked = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      @SuppressWarnings("unchecked")
      Output<TFloat32> value = (Output<TFloat32>) restored.tensors().get(i);
      checked.add(tf.ensureShape(value, variables.get(i).shape()));
    }
    Op all = tf.withControlDependencies(new ArrayList<Op>(checked)).noOp();
    Ops then = tf.withControlDependencies(List.of(all));
    List<Op> assignments = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      assignments.add(variables.get(i).assign(then, checked.get(i)));
    }
    return tf.withControlDependencies(assignments).noOp();
  }

  private static Operand<TString> strings(Ops tf, List<String> values) {
    return tf.constant(NdArrays.vectorOfObjects(values.toArray(String[]::new)));
  }

  void save(Path target) {
    Folders.create(target, "checkpoint", folder -> run(folder, save));
  }

  void load(Path source) {
    try {
      run(source, restore);
    } catch (TensorFlowException | TFInvalidArgumentException fault) {
      throw new EngineException(
          "cannot read checkpoint "
              + source
              + ": it is missing, damaged, or of another network or optimizer ("
              + fault.getMessage().lines().findFirst().orElse("no reason given")
              + ")",
          fault);
    }
  }

  private void run(Path folder, Op target) {
    try (TString prefix = TString.scalarOf(folder.resolve(PREFIX).toAbsolutePath().toString())) {
      network.run().feed(path, (Tensor) prefix).addTarget(target).run().close();
    }
  }
}
