package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supernet4j.api.distiller.Expression.studentLogits;
import static org.supernet4j.api.distiller.Expression.teacherLogits;

import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.DistillerFactory;
import org.supernet4j.api.distiller.Expression;
import org.supernet4j.api.distiller.Losses;

/** Good losses pass the contract; each broken one fails the test that is meant for it. */
class DistillerContractTest {

  @Test
  void softCrossEntropyPasses() {
    DistillerContract<NoSettings> contract =
        contract(
            teacherLogits().softmax().times(studentLogits().logSoftmax()).sumClasses().negate());
    assertThatCode(contract::lossAndGradientAreFiniteForExtremeLogits).doesNotThrowAnyException();
    assertThatCode(contract::gradientAgreesWithCentralDifferences).doesNotThrowAnyException();
    assertThatCode(contract::lossesTeachSomething).doesNotThrowAnyException();
  }

  @Test
  void lossWithDetachedFactorsPasses() {
    Expression factor = studentLogits().softmax().stopGradient();
    DistillerContract<NoSettings> contract =
        contract(factor.times(studentLogits().logSoftmax()).sumClasses().negate());
    assertThatCode(contract::gradientAgreesWithCentralDifferences).doesNotThrowAnyException();
  }

  @Test
  void ratioThatOverflowsFails() {
    Expression ratio = teacherLogits().softmax().dividedBy(studentLogits().softmax());
    assertThatThrownBy(contract(ratio.log().sumClasses())::lossAndGradientAreFiniteForExtremeLogits)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("at student logits [");
  }

  @Test
  void lossWithoutGradientFails() {
    assertThatThrownBy(contract(studentLogits().stopGradient().sumClasses())::lossesTeachSomething)
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void nameThatIsNotKebabCaseAndFactoryThatIsNoServiceFail() {
    DistillerContract<NoSettings> contract = contract(studentLogits().sumClasses());
    assertThatThrownBy(contract::nameIsKebabCase).isInstanceOf(AssertionError.class);
    assertThatThrownBy(contract::descriptionIsNotBlank).isInstanceOf(AssertionError.class);
    assertThatThrownBy(contract::isFoundAsService)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("@AutoService");
  }

  private static DistillerContract<NoSettings> contract(Expression studentLoss) {
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

  private record FakeFactory(Expression studentLoss) implements DistillerFactory<NoSettings> {
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
    public Distiller create(NoSettings config) {
      return new Distiller(Losses.crossEntropy(0), studentLoss);
    }
  }
}
