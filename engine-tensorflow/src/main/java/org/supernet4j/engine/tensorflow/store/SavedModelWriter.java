package org.supernet4j.engine.tensorflow.store;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.engine.tensorflow.compile.ArchitectureInputs;
import org.supernet4j.engine.tensorflow.compile.BlockCompiler;
import org.supernet4j.engine.tensorflow.compile.Elasticity;
import org.supernet4j.engine.tensorflow.compile.Tower;
import org.supernet4j.engine.tensorflow.graph.Branch;
import org.supernet4j.engine.tensorflow.graph.Value;
import org.supernet4j.engine.tensorflow.graph.Weights;
import org.supernet4j.engine.tensorflow.network.ParameterVariables;
import org.supernet4j.engine.tensorflow.task.BatchInputs;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Stack;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;

/**
 * Writes a network as a SavedModel. Its weights are constants of the graph, so the model is one
 * file that any TensorFlow runtime serves. Signature {@value #SIGNATURE}: {@value #IMAGES}, bytes
 * {@code [batch, height, width, channels]}, to {@value #LOGITS} and {@value #PROBABILITIES}, floats
 * {@code [batch, classes]}. Images of another size are an error of the graph, and an empty batch
 * has empty results.
 */
public final class SavedModelWriter {
  static final String SIGNATURE = "serving_default";
  static final String IMAGES = "images";
  static final String LOGITS = "logits";
  static final String PROBABILITIES = "probabilities";
  static final String TAG = "serve";

  private SavedModelWriter() {}

  /** Writes a network without choices; the folder appears whole or not at all. */
  public static void write(
      Network network, Map<String, float[]> weights, DatasetInfo data, Path directory) {
    Folders.create(
        directory,
        "model folder",
        folder -> {
          Path extra = Files.createDirectory(folder.resolve("assets.extra"));
          Files.writeString(extra.resolve("MODEL.txt"), documentation(network, data));
          try (OutputStream file = Files.newOutputStream(folder.resolve("saved_model.pb"))) {
            model(network, weights).writeTo(file);
          }
        });
  }

  private static SavedModel model(Network network, Map<String, float[]> weights) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Shape expected = BatchInputs.shapeOf(network.input()).prepend(-1);
      Placeholder<TUint8> images = tf.withName(IMAGES).placeholder(TUint8.class);
      Operand<TUint8> checked = tf.ensureShape(images, expected);
      Operand<TInt32> size =
          tf.slice(tf.shape(checked), tf.constant(new int[] {0}), tf.constant(new int[] {1}));
      ArchitectureInputs fixed = new ArchitectureInputs(tf, new Elasticity(network));
      Map<Parameter, Operand<TFloat32>> written = new HashMap<>();
      Weights constants =
          (parameter, branch) ->
              written.computeIfAbsent(parameter, key -> constant(branch.following(), key, weights));
      Operand<TFloat32> logits =
          new BlockCompiler(Tower.evaluation(graph, constants, fixed))
              .compile(
                  network.body(),
                  List.of(
                      new Value(
                          BatchInputs.asRead(tf, network, atLeastOne(tf, checked, size)), false)),
                  Branch.root(tf.withSubScope("network")))
              .output()
              .tensor();
      Operand<TFloat32> asked =
          tf.slice(
              logits,
              tf.constant(new int[] {0, 0}),
              tf.concat(List.of(size, tf.constant(new int[] {-1})), tf.constant(0)));
      Operand<TFloat32> named =
          tf.withName(LOGITS).ensureShape(asked, Shape.of(-1, network.classes()));
      Operand<TFloat32> probabilities = tf.withName(PROBABILITIES).nn.softmax(named);
      SignatureDef signature =
          SignatureDef.newBuilder()
              .setMethodName("tensorflow/serving/predict")
              .putInputs(IMAGES, info(images, expected))
              .putOutputs(LOGITS, info(named, named.shape()))
              .putOutputs(PROBABILITIES, info(probabilities, named.shape()))
              .build();
      return SavedModel.newBuilder()
          .setSavedModelSchemaVersion(1)
          .addMetaGraphs(
              MetaGraphDef.newBuilder()
                  .setMetaInfoDef(MetaGraphDef.MetaInfoDef.newBuilder().addTags(TAG))
                  .setGraphDef(graph.toGraphDef())
                  .putAllSignatureDef(Map.of(SIGNATURE, signature)))
          .build();
    }
  }

  private static Operand<TFloat32> constant(
      Ops tf, Parameter parameter, Map<String, float[]> weights) {
    return tf.constant(
        ParameterVariables.shapeOf(parameter),
        DataBuffers.of(weights.get(parameter.name()), false, false));
  }

  /** An input of zeros in the place of none, since not all kernels take empty batches. */
  private static Operand<TUint8> atLeastOne(Ops tf, Operand<TUint8> images, Operand<TInt32> size) {
    Operand<TInt32> missing =
        tf.dtypes.cast(tf.math.equal(size, tf.constant(new int[] {0})), TInt32.class);
    int rank = images.shape().numDimensions();
    Operand<TInt32> after =
        tf.concat(List.of(missing, tf.constant(new int[rank - 1])), tf.constant(0));
    Operand<TInt32> paddings = tf.stack(List.of(tf.constant(new int[rank]), after), Stack.axis(1L));
    return tf.ensureShape(
        tf.pad(images, paddings, tf.dtypes.cast(tf.constant(0), TUint8.class)), images.shape());
  }

  private static TensorInfo info(Operand<?> operand, Shape shapeOfIt) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (long size : shapeOfIt.asArray()) {
      shape.addDim(TensorShapeProto.Dim.newBuilder().setSize(size));
    }
    return TensorInfo.newBuilder()
        .setName(operand.op().name() + ":" + operand.asOutput().index())
        .setDtype(DataType.forNumber(operand.asOutput().dataType().getNumber()))
        .setTensorShape(shape)
        .build();
  }

  private static String documentation(Network network, DatasetInfo data) {
    return String.join(
        "\n",
        "Signature " + SIGNATURE,
        "input  "
            + IMAGES
            + ": uint8 [batch, "
            + network.input().toString().replace(" x ", ", ")
            + "], pixels 0 to 255, scaled inside the model",
        "output " + LOGITS + ": float32 [batch, " + network.classes() + "]",
        "output " + PROBABILITIES + ": float32 [batch, " + network.classes() + "], softmax",
        "classes of " + data.name() + ": " + String.join(", ", data.classes()),
        "");
  }
}
