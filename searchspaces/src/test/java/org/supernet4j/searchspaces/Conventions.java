package org.supernet4j.searchspaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.Layer;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Padding;

/** Checks that networks compute what those that their authors wrote in PyTorch compute. */
public final class Conventions {
  private Conventions() {}

  /** The layers of a network of one kind. */
  public static <T extends Layer> List<T> layers(
      Network network, Class<T> kind, Predicate<T> wanted) {
    List<T> found = new ArrayList<>();
    network.forEachNode(
        (block, node) -> {
          if (kind.isInstance(node.layer()) && wanted.test(kind.cast(node.layer()))) {
            found.add(kind.cast(node.layer()));
          }
        });
    return found;
  }

  /** Convolutions with a stride and more than one tap have as many zeros on both sides. */
  public static void stridesPadBothSides(Network network, int plain, int depthwise) {
    assertThat(
            layers(
                network,
                Convolution.class,
                layer -> layer.stride() > 1 && layer.kernel().largest() > 1))
        .hasSize(plain)
        .allMatch(layer -> layer.padding() == Padding.SYMMETRIC);
    assertThat(layers(network, DepthwiseConvolution.class, layer -> layer.stride() > 1))
        .hasSize(depthwise)
        .allMatch(layer -> layer.padding() == Padding.SYMMETRIC);
  }
}
