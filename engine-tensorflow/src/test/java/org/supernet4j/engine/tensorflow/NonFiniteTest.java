package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.Loss;
import org.supernet4j.api.distiller.Losses;
import org.supernet4j.api.engine.Clipping;
import org.supernet4j.api.engine.NonFiniteLossException;
import org.supernet4j.api.engine.Optimizer;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.Layer;
import org.supernet4j.api.network.Lowering;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.tensor.Shape;

/** A step that is not taken leaves no trace. */
class NonFiniteTest {
  private static final Architecture LARGE = SmallSpace.of(4, 2);
  private static final Architecture SMALL = SmallSpace.of(2, 2);

  /** Finite in double precision, infinite in the engine's. */
  private static final Loss OVERFLOWING =
      values -> values.student().square().sum().plus(1).times(3e38).times(2);

  /** Always 0, with a gradient that is not a number: the root's is infinite there. */
  private static final Loss ROOT_OF_ZERO =
      values -> values.student().minus(values.student().stopGradient()).square().sum().sqrt();

  private static TensorFlowSupernet supernet(double learningRate) {
    return supernet(learningRate, OVERFLOWING);
  }

  private static TensorFlowSupernet supernet(double learningRate, Loss studentLoss) {
    TrainingSpec spec =
        new TrainingSpec(
            Fixtures.task(SmallSpace.NETWORK),
            new Distiller(Losses.ofLabels(0), studentLoss),
            new Optimizer.Adam(0.9, 0.999, 1e-8, 0, false),
            step -> learningRate,
            Clipping.none(),
            new Randomness(4));
    return TensorFlowSupernet.fresh(SmallSpace.NETWORK, spec, Fixtures.OPTIONS);
  }

  private static Draw draw(Architecture architecture, Draw.Guidance guidance) {
    return new Draw(architecture, Draw.Role.SAMPLED, guidance, false, true);
  }

  private static Draw healthy(Architecture architecture) {
    return draw(architecture, Draw.Guidance.LABELS);
  }

  private static Draw overflowing(Architecture architecture) {
    return draw(architecture, Draw.Guidance.DISTILLER);
  }

  private static Batch batch(long seed) {
    return Fixtures.batch(SmallSpace.NETWORK, 5, seed);
  }

  @Test
  void namesStepAndArchitecture() {
    try (TensorFlowSupernet supernet = supernet(0.1)) {
      NonFiniteLossException fault =
          catchThrowableOfType(
              NonFiniteLossException.class,
              () -> supernet.step(5, List.of(healthy(LARGE), overflowing(SMALL)), batch(1)));
      assertThat(fault.step()).isEqualTo(5);
      assertThat(fault.architecture()).isEqualTo(SMALL.id());
      assertThat(fault).hasMessageContainingAll("Infinity", "step 5", SMALL.id());
    }
  }

  @Test
  void aGradientThatIsNoNumberLeavesNoTrace() {
    try (TensorFlowSupernet supernet = supernet(0.1, ROOT_OF_ZERO)) {
      Map<String, float[]> before = Fixtures.values(supernet);
      assertThatThrownBy(() -> supernet.step(2, List.of(overflowing(SMALL)), batch(1)))
          .isInstanceOf(NonFiniteLossException.class)
          .hasMessageContainingAll("gradient", "step 2", SMALL.id());
      assertThat(Fixtures.values(supernet)).usingRecursiveComparison().isEqualTo(before);
      assertThat(supernet.step(2, List.of(healthy(LARGE)), batch(1)).results()).hasSize(1);
    }
  }

  @Test
  void aHugeLearningRateIsNoticedInTheNextStep() {
    try (TensorFlowSupernet supernet = supernet(1e30)) {
      supernet.step(0, List.of(healthy(LARGE)), batch(1));
      Map<String, float[]> before = Fixtures.values(supernet);
      assertThatThrownBy(() -> supernet.step(1, List.of(healthy(LARGE)), batch(2)))
          .isInstanceOf(NonFiniteLossException.class)
          .hasMessageContaining("step 1");
      assertThat(Fixtures.values(supernet)).usingRecursiveComparison().isEqualTo(before);
    }
  }

  @Test
  void weightsStatisticsAndOptimizerAreThoseFromBeforeALossThatIsNotFinite() {
    leavesNoTrace(OVERFLOWING);
  }

  @Test
  void weightsStatisticsAndOptimizerAreThoseFromBeforeAGradientThatIsNotFinite() {
    leavesNoTrace(ROOT_OF_ZERO);
  }

  private static void leavesNoTrace(Loss studentLoss) {
    try (TensorFlowSupernet supernet = supernet(0.1, studentLoss);
        TensorFlowSupernet twin = supernet(0.1, studentLoss)) {
      for (List<Draw> fatal :
          List.of(
              List.of(overflowing(SMALL)),
              List.of(healthy(LARGE), overflowing(SMALL)),
              List.of(healthy(LARGE), healthy(SMALL), overflowing(LARGE), healthy(LARGE)))) {
        Map<String, float[]> before = Fixtures.values(supernet);
        assertThatThrownBy(() -> supernet.step(1, fatal, batch(2)))
            .isInstanceOf(NonFiniteLossException.class);
        assertThat(Fixtures.values(supernet)).usingRecursiveComparison().isEqualTo(before);
        List<Draw> next = List.of(healthy(SMALL), healthy(LARGE));
        supernet.step(1, next, batch(3));
        twin.step(1, next, batch(3));
        assertThat(Fixtures.values(supernet))
            .usingRecursiveComparison()
            .isEqualTo(Fixtures.values(twin));
      }
    }
  }

  /** Plus the length of each example, whose gradient is no number at 0, and its running average. */
  private record WithLength() implements Layer {
    @Override
    public Expression lower(Lowering at, List<Expression> inputs) {
      Expression length = inputs.get(0).square().sum().sqrt();
      Expression mean = length.plus(1).batchMean();
      Expression average = at.statistic("length", mean, mean, Parameter.Role.NORM_MEAN, 0.5, 0);
      return inputs.get(0).plus(length).plus(average);
    }
  }

  @Test
  void statisticsOfAnOpenLayerAreThoseFromBeforeAGradientThatIsNotFinite() {
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(), Shape.image(2, 2, 1));
    Network network =
        builder.build(
            builder
                .input()
                .then(Rescale.toUnitRange())
                .then("stem", Convolution.of(2, 1))
                .then("open", new WithLength())
                .then(new Flatten())
                .then("logits", Dense.of(2)));
    List<Draw> draws = List.of(healthy(network.choices().first()));
    Batch seen = Fixtures.batch(network, 5, 1);
    Batch black = Fixtures.batch(network, 5, 1);
    Arrays.fill(black.images(), (byte) 0);
    try (TensorFlowSupernet supernet =
        TensorFlowSupernet.fresh(network, Fixtures.spec(network, Fixtures.SGD), Fixtures.OPTIONS)) {
      supernet.step(0, draws, seen);
      Map<String, float[]> before = Fixtures.values(supernet);
      assertThat(before.get("open/length")[0]).isGreaterThan(0.5f);
      assertThatThrownBy(() -> supernet.step(1, draws, black))
          .isInstanceOf(NonFiniteLossException.class)
          .hasMessageContaining("gradient");
      assertThat(Fixtures.values(supernet)).usingRecursiveComparison().isEqualTo(before);
      supernet.step(1, draws, seen);
      assertThat(Fixtures.values(supernet).get("open/length")[0])
          .isNotEqualTo(before.get("open/length")[0]);
    }
  }

  @Test
  void aSubnetHasNoArchitectureToName() {
    TrainingSpec spec =
        new TrainingSpec(
            Fixtures.task(SmallSpace.NETWORK),
            new Distiller(OVERFLOWING, OVERFLOWING),
            Fixtures.SGD,
            step -> 0.1,
            Clipping.none(),
            new Randomness(4));
    try (TensorFlowSubnet subnet =
        new TensorFlowSubnet(
            TensorFlowSupernet.fresh(SmallSpace.NETWORK.at(SMALL), spec, Fixtures.OPTIONS))) {
      assertThatThrownBy(() -> subnet.step(7, batch(1)))
          .isInstanceOfSatisfying(
              NonFiniteLossException.class,
              fault -> {
                assertThat(fault.step()).isEqualTo(7);
                assertThat(fault.architecture()).isEmpty();
              });
    }
  }
}
