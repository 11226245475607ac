package org.supernet4j.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.task.Classification;
import org.supernet4j.api.task.Measure;
import org.supernet4j.api.task.Measures;
import org.supernet4j.api.task.TaskFactory;
import org.supernet4j.testkit.TaskContract;
import org.supernet4j.testkit.operation.Tensor;

class ClassificationTest extends TaskContract<NoSettings> {
  @Override
  protected TaskFactory<NoSettings> factory() {
    return new ClassificationFactory();
  }

  @Override
  protected NoSettings config() {
    return new NoSettings();
  }

  @Override
  protected DatasetInfo data() {
    return DatasetInfo.numbered("numbers", 2, 2, 1, 7);
  }

  private static Measures of(double[][] logits, double... labels) {
    Classification task = new Classification(logits[0].length);
    Map<String, Tensor> values =
        Map.of(
            Distiller.STUDENT,
            Tensor.matrix(logits),
            Distiller.target(Classification.LABEL),
            Tensor.vector(labels));
    return sums(task, values, 0, labels.length).measures();
  }

  @Test
  void theSmallerOfEqualClassesIsTheOneThatIsPicked() {
    double[][] logits = {{1, 1, 0}, {1, 1, 0}, {0, 0, 2}};

    assertThat(of(logits, 0, 1, 2).value("accuracy")).isEqualTo(2.0 / 3);
  }

  @Test
  void theLossIsTheMeanCrossEntropy() {
    double[][] logits = {{0, 0}, {0, Math.log(3)}};

    assertThat(of(logits, 0, 1).value("loss"))
        .isCloseTo((Math.log(2) + Math.log(4.0 / 3)) / 2, within(1e-12));
  }

  @Test
  void fiveClassesCountForTheTopFiveAccuracyEqualOnesInTheirOrder() {
    double[][] logits = {
      {6, 5, 4, 3, 2, 1, 0}, {6, 5, 4, 3, 2, 1, 0}, {1, 1, 1, 1, 1, 1, 1}, {1, 1, 1, 1, 1, 1, 1}
    };

    Measures measures = of(logits, 4, 5, 4, 5);

    assertThat(measures.value("top-5-accuracy")).isEqualTo(0.5);
    assertThat(measures.value("accuracy")).isZero();
  }

  @Test
  void fiveClassesHaveNoTopFive() {
    assertThat(new Classification(5).measures())
        .extracting(Measure::name)
        .containsExactly("accuracy", "loss");
  }

  @Test
  void anUnknownMeasureIsNamedWithThoseThereAre() {
    Measures measures = of(new double[][] {{1, 0}}, 0);

    assertThatThrownBy(() -> measures.value("perplexity"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no measure 'perplexity'; there are accuracy, loss");
  }

  @Test
  void anUnknownTargetIsNamedWithThoseThereAre() {
    assertThatThrownBy(() -> Distiller.values(new Classification(2)).target("weight"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task 'classification' has no target 'weight'; it has [label]");
  }
}
