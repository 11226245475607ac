package org.supernet4j.api.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.supernet4j.api.plugin.Stateful;

/**
 * An exponential moving average of a supernet's weights, which often does better than the weights
 * themselves: {@code average = decay * average + (1 - decay) * weight}, beginning with the first
 * weights. Evaluate it with {@link Supernet#withWeights}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class WeightAverage implements Stateful {
  private final double decay;
  private final Map<String, float[]> average = new LinkedHashMap<>();

  /**
   * An average of nothing yet.
   *
   * @param decay the share of the average that an update leaves, 0 to below 1
   * @throws IllegalArgumentException if it is another number
   */
  public WeightAverage(double decay) {
    if (!(decay >= 0 && decay < 1)) {
      throw new IllegalArgumentException(
          "decay of an average of weights = " + decay + "; give 0 or more, below 1, such as 0.999");
    }
    this.decay = decay;
  }

  /**
   * Takes weights into the average.
   *
   * @param weights by parameter name, always the same ones; see {@link Supernet#weights}
   */
  public void update(Map<String, float[]> weights) {
    weights.forEach(
        (name, values) -> {
          float[] known = average.putIfAbsent(name, values.clone());
          for (int i = 0; known != null && i < known.length; i++) {
            known[i] = (float) (decay * known[i] + (1 - decay) * values[i]);
          }
        });
  }

  /** The averages by parameter name; empty before the first update. Not to be changed. */
  public Map<String, float[]> weights() {
    return Collections.unmodifiableMap(average);
  }

  @Override
  public void save(DataOutput output) throws IOException {
    output.writeInt(average.size());
    for (Map.Entry<String, float[]> each : average.entrySet()) {
      output.writeUTF(each.getKey());
      output.writeInt(each.getValue().length);
      for (float value : each.getValue()) {
        output.writeFloat(value);
      }
    }
  }

  @Override
  public void load(DataInput input) throws IOException {
    average.clear();
    int count = input.readInt();
    for (int i = 0; i < count; i++) {
      String name = input.readUTF();
      float[] values = new float[input.readInt()];
      for (int j = 0; j < values.length; j++) {
        values[j] = input.readFloat();
      }
      average.put(name, values);
    }
  }
}
