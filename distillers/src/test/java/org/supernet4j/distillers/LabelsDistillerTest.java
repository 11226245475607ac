package org.supernet4j.distillers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.DistillerFactory;
import org.supernet4j.api.task.Classification;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.DistillerContract;

class LabelsDistillerTest extends DistillerContract<LabelsSettings> {
  @Override
  protected DistillerFactory<LabelsSettings> factory() {
    return new LabelsDistillerFactory();
  }

  @Override
  protected LabelsSettings config() {
    return new LabelsSettings(0.1);
  }

  @Test
  void studentsLearnTheSameAsLabelGuidedDrawsAndNeedNoTeacher() {
    Distiller distiller = factory().create(config(), Contexts.distiller());
    assertThat(distiller.studentLoss()).isEqualTo(distiller.labelLoss());
    assertThat(distiller.needsTeacher(new Classification(3))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, Double.NaN})
  void smoothingOutOfRangeIsRefused(double smoothing) {
    assertThatThrownBy(() -> new LabelsSettings(smoothing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("smoothing must be at least 0 and below 1, found " + smoothing);
  }
}
