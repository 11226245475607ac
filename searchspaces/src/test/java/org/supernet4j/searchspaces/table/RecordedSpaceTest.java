package org.supernet4j.searchspaces.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.searchspaces.nasbench101.NasBench101Space;

class RecordedSpaceTest {
  /** What a default of the interface answers is not what the whole space says. */
  @Test
  void answersEveryQuestionItself() {
    List<Method> asked =
        Arrays.stream(SearchSpace.class.getMethods())
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .toList();

    assertThat(asked).hasSizeGreaterThan(10);
    for (Method method : asked) {
      assertThat(RecordedSpace.class.getDeclaredMethods())
          .as("RecordedSpace passes on %s", method)
          .anyMatch(
              own ->
                  own.getName().equals(method.getName())
                      && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
    }
  }

  @Test
  void movesAsTheWholeSpaceDoes() {
    SearchSpace whole = NasBench101Space.published(4);
    List<Architecture> some = whole.all().limit(20).toList();
    SearchSpace recorded = new RecordedSpace(whole, some);

    assertThat(recorded.size().orElseThrow()).isEqualTo(20);
    assertThat(IntStream.range(0, whole.choices().count()).mapToDouble(recorded::mutationRate))
        .containsExactlyElementsOf(
            IntStream.range(0, whole.choices().count()).mapToObj(whole::mutationRate).toList());
    assertThat(recorded.distance(some.get(0), some.get(7)))
        .isEqualTo(whole.distance(some.get(0), some.get(7)));
  }
}
