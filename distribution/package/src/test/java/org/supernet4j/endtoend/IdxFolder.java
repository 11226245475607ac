package org.supernet4j.endtoend;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes images and labels in MNIST's format. */
final class IdxFolder {
  private static final int SIDE = 28;

  private IdxFolder() {}

  /**
   * Writes the four files: black images, all of the same label.
   *
   * @return the file of the training images
   */
  static Path write(Path folder, int images, int label) throws IOException {
    Files.createDirectories(folder);
    for (String split : new String[] {"train", "t10k"}) {
      array(folder.resolve(split + "-images-idx3-ubyte"), 0, images, SIDE, SIDE);
      array(folder.resolve(split + "-labels-idx1-ubyte"), label, images);
    }
    return folder.resolve("train-images-idx3-ubyte");
  }

  private static void array(Path file, int value, int... shape) throws IOException {
    try (DataOutputStream output = new DataOutputStream(Files.newOutputStream(file))) {
      output.writeInt(0x0800 | shape.length);
      int count = 1;
      for (int size : shape) {
        output.writeInt(size);
        count *= size;
      }
      for (int i = 0; i < count; i++) {
        output.writeByte(value);
      }
    }
  }
}
