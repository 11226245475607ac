package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.DistillerContext;
import org.supernet4j.api.distiller.DistillerFactory;
import org.supernet4j.api.distiller.Loss;
import org.supernet4j.api.distiller.Losses;

/** Good losses pass the contract; each broken one fails the test that is meant for it. */
class DistillerContractTest {

  @Test
  void softCrossEntropyPasses() {
    DistillerContract<NoSettings> contract =
        contract(
            values ->
                values.teacher().softmax().times(values.student().logSoftmax()).sum().negate());
    assertThatCode(contract::lossAndGradientAreFiniteForExtremeLogits).doesNotThrowAnyException();
    assertThatCode(contract::gradientAgreesWithCentralDifferences).doesNotThrowAnyException();
    assertThatCode(contract::lossesTeachSomething).doesNotThrowAnyException();
  }

  @Test
  void lossWithDetachedFactorsPasses() {
    DistillerContract<NoSettings> contract =
        contract(
            values ->
                values
                    .student()
                    .softmax()
                    .stopGradient()
                    .times(values.student().logSoftmax())
                    .sum()
                    .negate());
    assertThatCode(contract::gradientAgreesWithCentralDifferences).doesNotThrowAnyException();
  }

  @Test
  void ratioThatOverflowsFails() {
    Loss logarithm =
        values -> values.teacher().softmax().dividedBy(values.student().softmax()).log().sum();
    assertThatThrownBy(contract(logarithm)::lossAndGradientAreFiniteForExtremeLogits)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("at student logits [");
  }

  @Test
  void lossWithoutGradientFails() {
    assertThatThrownBy(
            contract(values -> values.student().stopGradient().sum())::lossesTeachSomething)
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void nameThatIsNotKebabCaseAndFactoryThatIsNoServiceFail() {
    DistillerContract<NoSettings> contract = contract(values -> values.student().sum());
    assertThatThrownBy(contract::nameIsKebabCase).isInstanceOf(AssertionError.class);
    assertThatThrownBy(contract::descriptionIsNotBlank).isInstanceOf(AssertionError.class);
    assertThatThrownBy(contract::isFoundAsService)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("@AutoService");
  }

  private static DistillerContract<NoSettings> contract(Loss studentLoss) {
    return new DistillerContract<>() {
      @Override
      protected DistillerFactory<NoSettings> factory() {
        return new FakeFactory(studentLoss);
      }

      @Override
      protected NoSettings config() {
        return new NoSettings();
      }
    };
  }

  private record FakeFactory(Loss studentLoss) implements DistillerFactory<NoSettings> {
    @Override
    public String name() {
      return "Fake_Loss";
    }

    @Override
    public String description() {
      return " ";
    }

    @Override
    public Class<NoSettings> configType() {
      return NoSettings.class;
    }

    @Override
    public Distiller create(NoSettings config, DistillerContext context) {
      return new Distiller(Losses.ofLabels(0), studentLoss);
    }
  }
}
