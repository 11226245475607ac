package org.supernet4j.api.network;

import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;

/**
 * What a node of a network does with its inputs. A closed set of immutable records: every
 * interpretation of the blueprint handles each of them through {@link LayerVisitor}.
 */
@API(status = API.Status.STABLE, since = "0.1")
public sealed interface Layer
    permits Convolution,
        DepthwiseConvolution,
        Dense,
        BatchNorm,
        Activation,
        Pooling,
        GlobalAveragePooling,
        Flatten,
        Rescale,
        Resize,
        ChannelSlice,
        Dropout,
        DropConnect,
        Combination,
        Conditional,
        Alternatives {

  /**
   * The shape of the output.
   *
   * @throws IllegalArgumentException if the inputs do not fit this layer
   */
  Shape output(List<Shape> inputs);

  /**
   * The parameters that all architectures share, which this layer owns when it stands at a path and
   * reads these inputs.
   */
  default List<Parameter> parameters(String path, List<Shape> inputs) {
    return List.of();
  }

  /**
   * The parameters that this layer owns in a network of one architecture alone. They differ from
   * the part of the shared ones that the architecture uses where these are transformed first, see
   * {@link KernelSharing#TRANSFORMED}.
   */
  default List<Parameter> subnetParameters(String path, List<Shape> inputs) {
    return parameters(path, inputs);
  }

  /**
   * The multiply-adds for one example as factors of a product; none means no multiply-adds. Only
   * convolutions and dense layers count, as the field does: no biases, normalisations, activations,
   * pooling or additions.
   */
  default List<Size> macs(List<Shape> inputs) {
    return List.of();
  }

  /** The choices that this layer's own sizes or conditions refer to. */
  default Set<Choice> choices() {
    return Set.of();
  }

  /** The same layer for one architecture, without reference to choices. */
  default Layer at(Architecture architecture) {
    return this;
  }

  /** Calls the visitor's method for this kind of layer. */
  <R> R accept(LayerVisitor<R> visitor);
}
