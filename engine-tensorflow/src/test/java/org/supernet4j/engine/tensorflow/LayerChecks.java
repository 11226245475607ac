package org.supernet4j.engine.tensorflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.KernelSharing;
import org.supernet4j.api.network.Layer;
import org.supernet4j.api.network.Lowering;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.tensor.Shape;

/** Layers in small networks against the plain-Java reference, over all architectures. */
final class LayerChecks {
  static final int HEIGHT = 7;
  static final int WIDTH = 8;
  static final Choice KERNEL = Choice.ofSizes("kernel", 1, 2, 5);
  static final Choice EXTENT = Choice.ofSizes("extent", 4, 6, 14);
  static final Choice SIDE = Choice.ofSizes("side", 3, 5, 7);
  static final Choice ROWS = Choice.ofSizes("rows", HEIGHT, 2 * HEIGHT);

  private LayerChecks() {}

  /** Layers side by side; each reads a convolution, so that gradients pass through it. */
  static void checkLayers(List<Layer> layers) {
    check(stem -> pooled(stem, layers));
    List<Layer> plain = layers.stream().filter(Plain::isPossible).<Layer>map(Plain::new).toList();
    if (!plain.isEmpty()) {
      check(stem -> pooled(stem, plain));
    }
  }

  /** What a layer computes, without its kernel. */
  private record Plain(Layer layer) implements Layer {
    /** Transformed kernels are more than what the layer computes in one architecture. */
    static boolean isPossible(Layer layer) {
      return !(layer instanceof Convolution convolution
              && convolution.sharing() == KernelSharing.TRANSFORMED)
          && !(layer instanceof DepthwiseConvolution depthwise
              && depthwise.sharing() == KernelSharing.TRANSFORMED);
    }

    @Override
    public Expression lower(Lowering at, List<Expression> inputs) {
      return layer.lower(at, inputs);
    }
  }

  static Features pooled(Features input, List<Layer> layers) {
    List<Features> results = new ArrayList<>();
    for (Layer layer : layers) {
      results.add(input.then("layer-" + results.size(), layer).then(new GlobalAveragePooling()));
    }
    return results.size() == 1
        ? results.get(0)
        : results.get(0).concat(results.subList(1, results.size()));
  }

  static void check(UnaryOperator<Features> body) {
    NetworkBuilder builder =
        NetworkBuilder.forImages(
            Choices.of(KERNEL, SIDE, EXTENT, ROWS), Shape.image(HEIGHT, WIDTH, 2));
    Features stem =
        builder.input().then(Rescale.toUnitRange()).then("stem", Convolution.of(3, 3).withBias());
    Features result = body.apply(stem);
    Features vector =
        result.shape().isImage()
            ? result.then(new GlobalAveragePooling()).then(new Flatten())
            : result;
    Network network = builder.build(vector.then("logits", Dense.of(3)));
    new ReferenceCheck(network, 4)
        .agrees(
            network
                .choices()
                .all()
                .filter(architecture -> network.canonical(architecture).equals(architecture))
                .toList());
  }
}
