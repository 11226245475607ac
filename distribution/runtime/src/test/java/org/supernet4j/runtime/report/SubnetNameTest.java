package org.supernet4j.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;

class SubnetNameTest {
  @Test
  void listsOptionsInTheOrderOfTheChoices() {
    assertThat(SubnetName.of(SampleSpaces.nine().largest())).isEqualTo("(3, 3)");
    assertThat(SubnetName.of(SampleSpaces.hundreds().smallest()))
        .isEqualTo("(8, 1, 3, depthwise, off, 32)");
  }

  @Test
  void saysWhereThereIsNothingToChoose() {
    assertThat(SubnetName.of(Choices.of().first())).isEqualTo("(fixed)");
  }

  @Test
  void isACodeWhereThatIsLong() {
    Choices many =
        Choices.of(
            IntStream.range(0, 20)
                .mapToObj(i -> Choice.ofSizes("choice-" + i, 16, 32, 64))
                .toList());

    assertThat(SubnetName.of(many.first())).matches("#[0-9a-f]{8}");
    assertThat(SubnetName.of(many.first())).isNotEqualTo(SubnetName.of(many.last()));
    assertThat(SubnetName.of(many.first())).isEqualTo(SubnetName.of(many.first()));
  }
}
