package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/**
 * Some channels of a feature map in a row; the others are dropped.
 *
 * @param first index of the first channel kept, from 0
 * @param count how many are kept
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ChannelSlice(int first, int count) implements Layer {
  public ChannelSlice {
    if (first < 0 || count < 1) {
      throw new IllegalArgumentException(
          "a slice begins at 0 or later and keeps at least one channel, found "
              + count
              + " from "
              + first);
    }
  }

  /** The first channels. */
  public static ChannelSlice leading(int count) {
    return new ChannelSlice(0, count);
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Shape output = output(Inputs.shapes(inputs));
    return inputs.get(0).slice(List.of(Size.of(0), Size.of(0), Size.of(first)), output);
  }

  @Override
  public Shape output(List<Shape> inputs) {
    Shape input = Inputs.image("a slice of channels", inputs);
    Size channels = input.channels();
    if (!channels.isConstant() || first + count > channels.largest()) {
      throw new IllegalArgumentException(
          "channels "
              + first
              + " to "
              + (first + count - 1)
              + " of "
              + channels
              + "; a slice takes channels that every architecture has");
    }
    return input.withChannels(Size.of(count));
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.channelSlice(this);
  }

  @Override
  public String label() {
    return "channels";
  }

  @Override
  public String toString() {
    return label() + " " + first + " to " + (first + count - 1);
  }
}
