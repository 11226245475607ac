package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.network.Activation;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.BatchNorm;
import org.supernet4j.api.network.Border;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.DropConnect;
import org.supernet4j.api.network.Dropout;
import org.supernet4j.api.network.Embedding;
import org.supernet4j.api.network.GroupNorm;
import org.supernet4j.api.network.Initializer;
import org.supernet4j.api.network.Layer;
import org.supernet4j.api.network.LayerNorm;
import org.supernet4j.api.network.Lowering;
import org.supernet4j.api.network.MultiHeadAttention;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.network.Resize;
import org.supernet4j.api.network.TiedDense;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/** Built-in layers keep to the contract; each broken one fails the test that is meant for it. */
class LayerContractTest {
  private static final Choice WIDTH = Choice.ofSizes("width", 2, 4);
  private static final Choice KERNEL = Choice.ofSizes("kernel", 1, 3);
  private static final Choice INPUT = Choice.ofSizes("input", 4, 6);
  private static final Shape MAPS = Shape.image(Size.of(5), Size.of(6), INPUT.size());
  private static final Shape TOKENS = new Shape(List.of(Size.of(3), INPUT.size()));

  /** A contract of a layer. */
  private static class Of extends LayerContract {
    private final Supplier<Layer> layer;
    private final Shape input;

    Of(Shape input, Supplier<Layer> layer) {
      this.layer = layer;
      this.input = input;
    }

    @Override
    protected Layer layer() {
      return layer.get();
    }

    @Override
    protected List<Shape> inputs() {
      return List.of(input);
    }
  }

  @Nested
  class Convolutions extends Of {
    Convolutions() {
      super(MAPS, () -> Convolution.of(WIDTH.size(), KERNEL.size()).withBias().withStride(2));
    }
  }

  @Nested
  class DividedConvolutions extends Of {
    DividedConvolutions() {
      super(MAPS, () -> Convolution.of(WIDTH.size(), KERNEL.size()).withGroups(2).withDilation(2));
    }
  }

  @Nested
  class DepthwiseConvolutions extends Of {
    DepthwiseConvolutions() {
      super(MAPS, () -> DepthwiseConvolution.of(KERNEL.size()).withDilation(2).withBias());
    }
  }

  @Nested
  class DenseLayers extends Of {
    DenseLayers() {
      super(TOKENS, () -> Dense.of(WIDTH.size()));
    }
  }

  @Nested
  class TiedDenseLayers extends Of {
    TiedDenseLayers() {
      super(TOKENS, () -> TiedDense.of("other/table", Size.of(7)).withBias());
    }
  }

  @Nested
  class Embeddings extends Of {
    Embeddings() {
      super(Shape.vector(Size.of(3)), () -> Embedding.of(2, WIDTH.size()));
    }
  }

  @Nested
  class BatchNorms extends Of {
    BatchNorms() {
      super(MAPS, () -> BatchNorm.standard());
    }
  }

  @Nested
  class LayerNorms extends Of {
    LayerNorms() {
      super(TOKENS, () -> LayerNorm.standard());
    }
  }

  @Nested
  class GroupNorms extends Of {
    GroupNorms() {
      super(MAPS, () -> GroupNorm.of(2));
    }
  }

  @Nested
  class Attention extends Of {
    Attention() {
      super(TOKENS, () -> MultiHeadAttention.of(WIDTH.size(), Size.of(3)));
    }
  }

  @Nested
  class CausalAttention extends Of {
    CausalAttention() {
      super(TOKENS, () -> MultiHeadAttention.of(WIDTH.size(), Size.of(3)).causalOnly());
    }
  }

  @Nested
  class Gelus extends Of {
    Gelus() {
      super(MAPS, () -> new Activation(ActivationFunction.GELU));
    }
  }

  @Nested
  class Means extends Of {
    Means() {
      super(
          MAPS,
          () ->
              Pooling.of(Pooling.Kind.AVERAGE, 3, 2)
                  .withPadding(Padding.SYMMETRIC)
                  .countingPadding());
    }
  }

  @Nested
  class CubicResizes extends Of {
    CubicResizes() {
      super(MAPS, () -> Resize.bicubic(-0.5, INPUT.size(), Size.of(3)));
    }
  }

  @Nested
  class Borders extends Of {
    Borders() {
      super(MAPS, () -> new Border(-1, 2, 0, 1));
    }
  }

  @Nested
  class Dropouts extends Of {
    Dropouts() {
      super(MAPS, () -> new Dropout(0.4));
    }
  }

  @Nested
  class DropConnects extends Of {
    DropConnects() {
      super(MAPS, () -> new DropConnect(0.4));
    }
  }

  /** A layer that owns a scale in training alone. */
  private record Forgetful() implements Layer {
    @Override
    public Expression lower(Lowering at, List<Expression> inputs) {
      return at.isTraining() ? inputs.get(0).times(scale(at)) : inputs.get(0);
    }
  }

  /** A layer that states another shape than it computes. */
  private record Boasting() implements Layer {
    @Override
    public Expression lower(Lowering at, List<Expression> inputs) {
      return inputs.get(0);
    }

    @Override
    public Shape output(List<Shape> inputs) {
      return inputs.get(0).withChannels(Size.of(9));
    }
  }

  /** A layer that is equal to itself alone. */
  private static final class Lonely implements Layer {
    @Override
    public Expression lower(Lowering at, List<Expression> inputs) {
      return inputs.get(0);
    }
  }

  private static Expression scale(Lowering at) {
    return at.parameter(
        "scale", Shape.scalar(), Parameter.Role.NORM_SCALE, new Initializer.Constant(1));
  }

  private static void assertFails(ThrowingCallable check) {
    assertThatThrownBy(check).isInstanceOf(AssertionError.class);
  }

  @Test
  void ownershipThatDependsOnTrainingFails() {
    assertFails(new Of(MAPS, Forgetful::new)::trainingAndEvaluationOwnTheSame);
  }

  @Test
  void aShapeThatIsNotTheLoweringsFails() {
    assertFails(new Of(MAPS, Boasting::new)::whatItStatesIsWhatItComputes);
  }

  @Test
  void comparisonByIdentityFails() {
    assertFails(new Of(MAPS, Lonely::new)::layersAreComparedByValue);
  }
}
