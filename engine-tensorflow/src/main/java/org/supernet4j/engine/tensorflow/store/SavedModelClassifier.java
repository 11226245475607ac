package org.supernet4j.engine.tensorflow.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.Classifier;
import org.supernet4j.api.engine.EngineException;
import org.supernet4j.engine.tensorflow.graph.Cleanup;
import org.supernet4j.engine.tensorflow.task.BatchInputs;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.exceptions.TFInvalidArgumentException;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/** An exported model, opened as any other program would. */
public final class SavedModelClassifier implements Classifier {
  private final SavedModelBundle bundle;
  private final SignatureDef signature;

  private SavedModelClassifier(SavedModelBundle bundle, SignatureDef signature) {
    this.bundle = bundle;
    this.signature = signature;
  }

  /** Loads a SavedModel from its folder. */
  public static SavedModelClassifier open(Path directory, ConfigProto options) {
    if (!Files.isRegularFile(directory.resolve("saved_model.pb"))) {
      throw new EngineException(
          "there is no model in " + directory + "; name a folder that holds saved_model.pb");
    }
    try {
      SavedModelBundle bundle =
          SavedModelBundle.loader(directory.toString())
              .withTags(SavedModelWriter.TAG)
              .withConfigProto(options)
              .load();
      try {
        return new SavedModelClassifier(bundle, signature(bundle, directory));
      } catch (RuntimeException | Error fault) {
        Cleanup.after(fault, bundle::close);
        throw fault;
      }
    } catch (TensorFlowException | TFInvalidArgumentException fault) {
      throw new EngineException(
          "cannot open the model in " + directory + ": " + fault.getMessage(), fault);
    }
  }

  private static SignatureDef signature(SavedModelBundle bundle, Path directory) {
    SignatureDef signature =
        bundle.metaGraphDef().getSignatureDefMap().get(SavedModelWriter.SIGNATURE);
    if (signature == null
        || !signature.containsInputs(SavedModelWriter.IMAGES)
        || !signature.containsOutputs(SavedModelWriter.LOGITS)) {
      throw new EngineException(
          "the model in "
              + directory
              + " has no signature "
              + SavedModelWriter.SIGNATURE
              + " from "
              + SavedModelWriter.IMAGES
              + " to "
              + SavedModelWriter.LOGITS
              + "; name one that an export wrote");
    }
    return signature;
  }

  @Override
  public float[] logits(Batch batch) {
    TensorInfo images = signature.getInputsOrThrow(SavedModelWriter.IMAGES);
    TensorInfo logits = signature.getOutputsOrThrow(SavedModelWriter.LOGITS);
    Shape image =
        Shape.of(
            images.getTensorShape().getDimList().stream()
                .skip(1)
                .mapToLong(TensorShapeProto.Dim::getSize)
                .toArray());
    BatchInputs.requireImages(batch, image);
    try (TUint8 input = BatchInputs.imageTensor(batch, image);
        Result result =
            bundle.session().runner().feed(images.getName(), input).fetch(logits.getName()).run()) {
      TFloat32 output = (TFloat32) result.get(0);
      float[] values = new float[Math.toIntExact(output.size())];
      output.asRawTensor().data().asFloats().read(values);
      return values;
    }
  }

  @Override
  public void close() {
    bundle.close();
  }
}
