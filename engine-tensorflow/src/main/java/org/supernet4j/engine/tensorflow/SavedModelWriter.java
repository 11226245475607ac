package org.supernet4j.engine.tensorflow;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/**
 * Writes a network as a SavedModel. Its weights are constants of the graph, so the model is one
 * file that any TensorFlow runtime serves. Signature {@value #SIGNATURE}: {@value #IMAGES}, bytes
 * {@code [batch, height, width, channels]}, to {@value #LOGITS} and {@value #PROBABILITIES}, floats
 * {@code [batch, classes]}.
 */
final class SavedModelWriter {
  static final String SIGNATURE = "serving_default";
  static final String IMAGES = "images";
  static final String LOGITS = "logits";
  static final String PROBABILITIES = "probabilities";
  static final String TAG = "serve";

  private SavedModelWriter() {}

  /** Writes a network without choices; the folder appears whole or not at all. */
  static void write(
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
      Placeholder<TUint8> images =
          tf.withName(IMAGES)
              .placeholder(
                  TUint8.class,
                  Placeholder.shape(BatchInputs.shapeOf(network.input()).prepend(-1)));
      ArchitectureInputs fixed = new ArchitectureInputs(tf, new Elasticity(network));
      Weights constants = (parameter, branch) -> constant(branch.following(), parameter, weights);
      Operand<TFloat32> logits =
          new BlockCompiler(Tower.evaluation(graph, constants, fixed))
              .compile(
                  network.body(),
                  List.of(new Value(tf.dtypes.cast(images, TFloat32.class), false)),
                  Branch.root(tf.withSubScope("network")))
              .output()
              .tensor();
      Operand<TFloat32> named = tf.withName(LOGITS).identity(logits);
      Operand<TFloat32> probabilities = tf.withName(PROBABILITIES).nn.softmax(named);
      SignatureDef signature =
          SignatureDef.newBuilder()
              .setMethodName("tensorflow/serving/predict")
              .putInputs(IMAGES, info(images))
              .putOutputs(LOGITS, info(named))
              .putOutputs(PROBABILITIES, info(probabilities))
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

  private static TensorInfo info(Operand<?> operand) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (long size : operand.shape().asArray()) {
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
