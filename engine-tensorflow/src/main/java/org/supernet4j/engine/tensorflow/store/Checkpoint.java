package org.supernet4j.engine.tensorflow.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.supernet4j.api.engine.EngineException;
import org.supernet4j.engine.tensorflow.graph.Variable;
import org.supernet4j.engine.tensorflow.network.NetworkGraph;
import org.supernet4j.engine.tensorflow.train.OptimizerState;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
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

/**
 * Parameters and optimizer state as a TensorFlow checkpoint in a folder of its own. It holds a list
 * of its variables too, so that one of another network is known before anything is read.
 */
public final class Checkpoint {
  private static final String PREFIX = "weights";
  private static final String CONTENTS = "contents";

  private final NetworkGraph network;
  private final List<String> contents;
  private final Placeholder<TString> path;
  private final Op save;
  private final Op restore;
  private final Output<?> restoredContents;

  /** Of the variables of a network and the state of its optimizer. */
  public Checkpoint(NetworkGraph network, OptimizerState state) {
    this.network = network;
    Ops tf = network.ops().withSubScope("checkpoint");
    List<Variable> variables = new ArrayList<>(network.variables().all().values());
    variables.addAll(state.all());
    contents =
        variables.stream().map(variable -> variable.name() + " " + variable.shape()).toList();
    path = tf.placeholder(TString.class, Placeholder.shape(Shape.scalar()));
    List<String> names = new ArrayList<>(variables.stream().map(Variable::name).toList());
    List<Operand<?>> values = new ArrayList<>();
    variables.forEach(variable -> values.add(variable.value()));
    restore = restore(tf, variables, restored(tf, names, TFloat32.class));
    names.add(CONTENTS);
    values.add(tf.constant(String.join("\n", contents)));
    save = tf.train.save(path, strings(tf, names), whole(tf, names), values);
    restoredContents = restored(tf, List.of(CONTENTS), TString.class).tensors().get(0);
  }

  private static Operand<TString> strings(Ops tf, List<String> values) {
    return tf.constant(NdArrays.vectorOfObjects(values.toArray(String[]::new)));
  }

  /** No slices of the named tensors. */
  private static Operand<TString> whole(Ops tf, List<String> names) {
    return strings(tf, Collections.nCopies(names.size(), ""));
  }

  private Restore restored(Ops tf, List<String> names, Class<? extends TType> type) {
    return tf.train.restore(
        path, strings(tf, names), whole(tf, names), Collections.nCopies(names.size(), type));
  }

  private static Op restore(Ops tf, List<Variable> variables, Restore restored) {
    List<Op> assignments = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      @SuppressWarnings("unchecked")
      Output<TFloat32> value = (Output<TFloat32>) restored.tensors().get(i);
      assignments.add(variables.get(i).assign(tf, value));
    }
    return tf.withControlDependencies(assignments).noOp();
  }

  /**
   * Writes a checkpoint.
   *
   * @throws EngineException if the target exists or cannot be written
   */
  public void save(Path target) {
    Folders.create(
        target,
        "checkpoint",
        folder -> {
          try (TString prefix = prefix(folder)) {
            run(prefix).addTarget(save).run().close();
          }
        });
  }

  /**
   * Reads a checkpoint.
   *
   * @throws EngineException if there is none, or it is damaged or of another network or optimizer;
   *     nothing has changed then
   */
  public void load(Path source) {
    try (TString prefix = prefix(source)) {
      requireSame(source, contents(prefix));
      run(prefix).addTarget(restore).run().close();
    } catch (TensorFlowException | TFInvalidArgumentException fault) {
      throw new EngineException(
          "cannot read checkpoint "
              + source
              + ": it is missing, damaged or no checkpoint of this engine ("
              + fault.getMessage().lines().findFirst().orElse("no reason given")
              + ")",
          fault);
    }
  }

  private List<String> contents(TString prefix) {
    try (Result result = run(prefix).fetch(restoredContents).run()) {
      return Arrays.asList(((TString) result.get(0)).getObject().split("\n"));
    }
  }

  private void requireSame(Path source, List<String> found) {
    if (!found.equals(contents)) {
      List<String> missing = new ArrayList<>(contents);
      missing.removeAll(found);
      List<String> foreign = new ArrayList<>(found);
      foreign.removeAll(contents);
      throw new EngineException(
          "checkpoint "
              + source
              + " is of another network or optimizer: it has "
              + some(foreign)
              + " that are unknown here and lacks "
              + some(missing)
              + "; load it with the configuration it was written with");
    }
  }

  private static String some(List<String> variables) {
    return variables.size() + " variables" + variables.stream().limit(3).toList();
  }

  private static TString prefix(Path folder) {
    return TString.scalarOf(folder.resolve(PREFIX).toAbsolutePath().toString());
  }

  private Session.Runner run(TString prefix) {
    return network.run().feed(path, prefix);
  }
}
