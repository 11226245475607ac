package org.supernet4j.api.searcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;

class ParetoFrontTest {
  private static final Choice NUMBER =
      Choice.ofSizes("number", IntStream.rangeClosed(1, 100).toArray());
  private static final List<Direction> DIRECTIONS =
      List.of(Direction.MAXIMIZE, Direction.MINIMIZE, Direction.MINIMIZE);

  private static Architecture architecture(int number) {
    return Choices.of(NUMBER).architecture(number);
  }

  /** Evaluations with values of which many are equal. */
  @Provide
  Arbitrary<List<Evaluation>> evaluations() {
    return Arbitraries.integers()
        .between(0, 4)
        .map(Integer::doubleValue)
        .list()
        .ofSize(3)
        .list()
        .ofMaxSize(40)
        .map(
            rows ->
                IntStream.range(0, rows.size())
                    .mapToObj(i -> new Evaluation(architecture(i), rows.get(i)))
                    .toList());
  }

  /** By definition: nothing is as good everywhere and better somewhere, or equal and earlier. */
  private static List<Evaluation> bruteForce(List<Evaluation> all) {
    List<Evaluation> front = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean beaten = false;
      for (int j = 0; j < all.size(); j++) {
        boolean worse = false;
        boolean better = false;
        for (int k = 0; k < DIRECTIONS.size(); k++) {
          double one = all.get(j).values().get(k);
          double other = all.get(i).values().get(k);
          better |= DIRECTIONS.get(k).isBetter(one, other);
          worse |= DIRECTIONS.get(k).isBetter(other, one);
        }
        beaten |= !worse && (better || j < i);
      }
      if (!beaten) {
        front.add(all.get(i));
      }
    }
    return front;
  }

  @Property
  void membersAreThoseThatNothingBeats(@ForAll("evaluations") List<Evaluation> all) {
    ParetoFront front = new ParetoFront(DIRECTIONS);
    all.forEach(front::add);

    assertThat(front.members()).containsExactlyInAnyOrderElementsOf(bruteForce(all));
  }

  @Property
  void membersComeWithTheBestOfTheFirstObjectiveFirst(@ForAll("evaluations") List<Evaluation> all) {
    ParetoFront front = new ParetoFront(DIRECTIONS);
    all.forEach(front::add);

    assertThat(front.members().stream().map(member -> -member.values().get(0)).toList()).isSorted();
  }

  @Property
  void addTellsWhetherTheEvaluationIsOnTheFront(@ForAll("evaluations") List<Evaluation> all) {
    ParetoFront front = new ParetoFront(DIRECTIONS);
    for (Evaluation evaluation : all) {
      assertThat(front.add(evaluation)).isEqualTo(front.members().contains(evaluation));
    }
  }

  @Test
  void oneObjectiveKeepsTheFirstOfTheBest() {
    ParetoFront front = new ParetoFront(List.of(Direction.MINIMIZE));
    for (double value : new double[] {3, 1, 2, 1}) {
      front.add(new Evaluation(architecture((int) value), List.of(value)));
    }

    assertThat(front.members()).containsExactly(new Evaluation(architecture(1), List.of(1.0)));
  }

  @Test
  void whatIsNoNumberIsRefused() {
    ParetoFront front = new ParetoFront(DIRECTIONS);

    assertThatThrownBy(
            () -> front.add(new Evaluation(architecture(0), List.of(1.0, Double.NaN, 1.0))))
        .hasMessageContaining("needs 3 numbers, found [1.0, NaN, 1.0]");
    assertThatThrownBy(() -> front.add(new Evaluation(architecture(0), List.of(1.0))))
        .hasMessageContaining("found [1.0]");
    assertThat(front.members()).isEmpty();
  }
}
