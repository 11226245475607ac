package org.supernet4j.api.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Sizes against their meaning, for random expressions. */
class SizePropertiesTest {
  private static final int DEPTH = 4;

  private static OptionalInt found(Size size, Architecture architecture) {
    try {
      return OptionalInt.of(size.value(architecture));
    } catch (ArithmeticException none) {
      return OptionalInt.empty();
    }
  }

  @Property
  void valuesAreThoseOfTheirMeaning(@ForAll long seed) {
    Choices choices = RandomChoices.of(seed);
    NaiveSize naive = NaiveSize.random(choices, new SplittableRandom(seed), DEPTH);
    SizeTable table = new SizeTable(choices);
    int slot = table.slot(naive.size());

    choices
        .all()
        .forEach(
            architecture -> {
              OptionalInt expected = naive.value(architecture);
              String what = naive.size() + " at " + architecture;
              assertThat(found(naive.size(), architecture)).as(what).isEqualTo(expected);
              if (expected.isPresent()) {
                assertThat(table.values(architecture)[slot])
                    .as(what)
                    .isEqualTo(expected.getAsInt());
              } else {
                assertThatThrownBy(() -> table.values(architecture))
                    .as(what)
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageStartingWith("size ")
                    .hasMessageContaining(" at " + architecture.id());
              }
            });
  }

  @Property
  void boundsAreTheExtremesOfAllValues(@ForAll long seed) {
    Choices choices = RandomChoices.of(seed);
    NaiveSize naive = NaiveSize.random(choices, new SplittableRandom(seed), DEPTH);
    List<OptionalInt> values = choices.all().map(naive::value).toList();

    if (values.stream().allMatch(OptionalInt::isPresent)) {
      int[] all = values.stream().mapToInt(OptionalInt::getAsInt).sorted().toArray();
      assertThat(naive.size().least()).as("%s", naive.size()).isEqualTo(all[0]);
      assertThat(naive.size().largest()).as("%s", naive.size()).isEqualTo(all[all.length - 1]);
    } else {
      assertThatThrownBy(naive.size()::largest).isInstanceOf(ArithmeticException.class);
      assertThatThrownBy(naive.size()::least).isInstanceOf(ArithmeticException.class);
    }
  }

  @Property
  @Tag("proof")
  void equalFormsHaveEqualValuesInManyTries(@ForAll long seed) {
    equalFormsHaveEqualValues(seed);
  }

  @Property(tries = 150)
  void equalFormsHaveEqualValues(@ForAll long seed) {
    Choices choices = RandomChoices.of(seed);
    SplittableRandom random = new SplittableRandom(seed);
    List<NaiveSize> some =
        Stream.generate(() -> NaiveSize.random(choices, random, 2)).limit(12).toList();
    for (NaiveSize one : some) {
      for (NaiveSize other : some) {
        NormalForms forms = new NormalForms();
        boolean sameForm = forms.of(one.size()).equals(forms.of(other.size()));
        boolean sameValues =
            choices
                .all()
                .allMatch(
                    architecture ->
                        one.value(architecture).isEmpty()
                            || other.value(architecture).isEmpty()
                            || one.value(architecture).equals(other.value(architecture)));
        assertThat(!sameForm || sameValues).as("%s and %s", one.size(), other.size()).isTrue();
      }
    }
  }

  @Property
  void provenEqualityIsEqualityOfAllValues(@ForAll long seed) {
    Choices choices = RandomChoices.of(seed);
    SplittableRandom random = new SplittableRandom(seed);
    NaiveSize one = NaiveSize.random(choices, random, 2);
    NaiveSize other = NaiveSize.random(choices, random, 2);
    List<OptionalInt> values = choices.all().map(one::value).toList();
    List<OptionalInt> others = choices.all().map(other::value).toList();

    if (Stream.concat(values.stream(), others.stream()).allMatch(OptionalInt::isPresent)) {
      assertThat(one.size().provablyEquals(other.size()))
          .as("%s and %s", one.size(), other.size())
          .isEqualTo(values.equals(others));
    }
  }
}
