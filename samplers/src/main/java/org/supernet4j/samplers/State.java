package org.supernet4j.samplers;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Numbers for each subnet in a checkpoint: their count, then each. */
final class State {
  private State() {}

  static void write(DataOutput output, double[] numbers) throws IOException {
    output.writeInt(numbers.length);
    for (double number : numbers) {
      output.writeDouble(number);
    }
  }

  /**
   * Fills an array.
   *
   * @throws IOException if the checkpoint holds another count
   */
  static void read(DataInput input, double[] numbers) throws IOException {
    int count = input.readInt();
    if (count != numbers.length) {
      throw new IOException(
          "the saved state of the sampler is about "
              + count
              + " subnets, the search space has "
              + numbers.length
              + "; resume with the space and the constraints that the run began with");
    }
    for (int i = 0; i < count; i++) {
      numbers[i] = input.readDouble();
    }
  }
}
