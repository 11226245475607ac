package org.supernet4j.samplers;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The mean of all values at first, later mostly of the last twenty: older ones fade. */
final class RunningMean {
  private static final long WINDOW = 20;

  private double mean;
  private long count;

  /** Adds a value. */
  void add(double value) {
    count++;
    mean += (value - mean) / Math.min(count, WINDOW);
  }

  /** Whether there was no value yet. */
  boolean isEmpty() {
    return count == 0;
  }

  /** The mean; 0 without values. */
  double value() {
    return mean;
  }

  /** Writes everything. */
  void save(DataOutput output) throws IOException {
    output.writeDouble(mean);
    output.writeLong(count);
  }

  /** Reads what {@link #save} wrote. */
  void load(DataInput input) throws IOException {
    mean = input.readDouble();
    count = input.readLong();
  }
}
