package org.supernet4j.endtoend;

import java.util.Random;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/** Serves an exported model as a program does that knows nothing of Supernet4J. */
final class ModelLogits {
  static final int IMAGES = 5;
  private static final int SIDE = 28;

  private ModelLogits() {}

  /** The same random images in every process, {@code [images, 28, 28, 1]}. */
  static byte[] images() {
    byte[] pixels = new byte[IMAGES * SIDE * SIDE];
    new Random(7).nextBytes(pixels);
    return pixels;
  }

  /** Prints the logits of the images, one a line. */
  public static void main(String[] arguments) {
    try (SavedModelBundle model = SavedModelBundle.load(arguments[0], "serve");
        TUint8 images =
            TUint8.tensorOf(
                Shape.of(IMAGES, SIDE, SIDE, 1), DataBuffers.of(images(), true, false));
        Result results = model.session().runner().feed("images", images).fetch("logits").run()) {
      ((TFloat32) results.get(0)).scalars().forEach(logit -> System.out.println(logit.getFloat()));
    }
  }
}
