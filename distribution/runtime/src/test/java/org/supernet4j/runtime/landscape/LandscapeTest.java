package org.supernet4j.runtime.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.testkit.FakeSpaces;

/** Every figure here is computed by hand. */
class LandscapeTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  /** A square: widths 2 and 4, kernels 1 and 3; variance .0225 about the mean .25. */
  private static final Landscape SQUARE =
      landscape(FakeSpaces.tiny(), new double[] {.1, .2, .2, .5}, new double[] {10, 20, 30, 60});

  private static Landscape landscape(SearchSpace space, double[] accuracy, double[] seconds) {
    return Landscape.of(table(space, accuracy, seconds), Optional.empty(), Optional.empty());
  }

  /** The first architectures of a space have values, the others are not recorded. */
  private static HandMadeTable table(SearchSpace space, double[] accuracy, double[] seconds) {
    List<Architecture> all = space.all().toList();
    Map<Architecture, double[]> rows = new HashMap<>();
    for (int i = 0; i < accuracy.length; i++) {
      rows.put(all.get(i), new double[] {accuracy[i], seconds[i]});
    }
    return new HandMadeTable(space, rows);
  }

  @Test
  void accuracyAfterTheLongestTrainingIsMeant() {
    assertThat(SQUARE.measure().text()).isEqualTo("accuracy after 10 epochs");
    assertThat(SQUARE.complete()).isTrue();
    assertThat(SQUARE.edits()).isEqualTo(4);
  }

  /** Neighbours have products .0075, .0075, -.0125, -.0125; two steps stay or cross, evenly. */
  @Test
  void autocorrelationIsExactOnACompleteTable() {
    assertThat(SQUARE.walk()).extracting(Autocorrelation::lag).containsExactly(1, 2, 3, 4, 5);
    assertThat(SQUARE.walk())
        .allSatisfy(
            each -> {
              assertThat(each.value()).isEqualTo((each.lag() % 2 == 0 ? 1 : -1) / 9.0, CLOSE);
              assertThat(each.interval()).isEmpty();
            });
  }

  /** Without the last corner a path is left; its middle is visited as often as both ends. */
  @Test
  void sampleIsWalkedWithinAndHasIntervals() {
    Landscape path =
        landscape(FakeSpaces.tiny(), new double[] {.1, .2, .4}, new double[] {10, 20, 30});

    assertThat(path.complete()).isFalse();
    assertThat(path.edits()).isEqualTo(2);
    // mean .2, deviations -.1, 0, .2 of shares 1/2, 1/4, 1/4: lag 1 -.01, variance .015
    assertThat(path.walk().get(0).value()).isEqualTo(-2.0 / 3, CLOSE);
    assertThat(path.walk())
        .hasSize(1)
        .allSatisfy(
            each ->
                assertThat(each.interval())
                    .hasValueSatisfying(at -> assertThat(at.low()).isLessThanOrEqualTo(at.high())));
  }

  @Test
  void likenessIsToldByDistance() {
    assertThat(SQUARE.distances()).extracting(Locality::distance).containsExactly(1, 2);
    assertThat(SQUARE.distances()).extracting(Locality::pairs).containsExactly(4L, 2L);
    assertThat(SQUARE.distances().get(0).correlation()).isEqualTo(-1.0 / 9, CLOSE);
    assertThat(SQUARE.distances().get(1).correlation()).isEqualTo(-.0175 / .0225, CLOSE);
    assertThat(SQUARE.distances().get(0).meanDifference()).isEqualTo(.2, CLOSE);
    assertThat(SQUARE.distances().get(1).meanDifference()).isEqualTo(.2, CLOSE);
  }

  /** Of a sample, pairs are drawn but for those at distance 1, which are all looked at. */
  @Test
  void likenessInASampleHasIntervals() {
    Landscape path =
        landscape(FakeSpaces.tiny(), new double[] {.1, .2, .4}, new double[] {10, 20, 30});

    assertThat(path.distances().get(0).pairs()).isEqualTo(2);
    assertThat(path.distances().get(0).interval()).isEmpty();
    // (.1, .2) and (.1, .4) either way: mean .2, variance .015, products -.01 in the mean
    assertThat(path.distances().get(0).correlation()).isEqualTo(-2.0 / 3, CLOSE);
    Locality diagonal = path.distances().get(1);
    assertThat(diagonal.pairs()).isBetween(40_000L, 48_000L);
    // one pair alone, over and over
    assertThat(diagonal.correlation()).isEqualTo(-1, CLOSE);
  }

  @Test
  void localOptimaHaveNoBetterNeighbour() {
    assertThat(SQUARE.optima())
        .isEqualTo(new LocalOptima(1, .25, Optional.of(.5), Optional.of(.5)));
    LocalOptima two =
        landscape(FakeSpaces.tiny(), new double[] {.4, .2, .1, .6}, new double[] {1, 1, 1, 1})
            .optima();
    assertThat(two).isEqualTo(new LocalOptima(2, .5, Optional.of(.6), Optional.of(.5)));
  }

  @Test
  void fewerSecondsAreBetter() {
    HandMadeTable table =
        table(FakeSpaces.tiny(), new double[] {.1, .2, .2, .5}, new double[] {10, 20, 30, 60});
    Landscape landscape = Landscape.of(table, Optional.of("training-seconds"), Optional.of(5));

    assertThat(landscape.optima().best()).contains(5.0);
    assertThat(landscape.profiles())
        .extracting(profile -> profile.cost().text())
        .containsExactly("parameters");
  }

  @Test
  void profileGroupsByCost() {
    CostProfile profile = SQUARE.profiles().get(0);

    assertThat(profile.cost().text()).isEqualTo("training-seconds after 10 epochs");
    // ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4
    assertThat(profile.spearman()).isEqualTo(4.5 / Math.sqrt(4.5 * 5), CLOSE);
    assertThat(profile.groups()).hasSize(4);
    assertThat(profile.groups().get(3)).isEqualTo(new CostProfile.Group(1, 60, 60, .5, .5, .5, .5));
  }

  @Test
  void largerSizeIsComparedWithTheOneBefore() {
    assertThat(SQUARE.effects()).hasSize(2);
    Effect width = SQUARE.effects().get(0);
    assertThat(width.choice()).contains("width");
    assertThat(List.of(width.from(), width.to())).containsExactly("2", "4");
    assertThat(width.pairs()).isEqualTo(2);
    // .1 to .2 and .2 to .5: mean .2, standard deviation .1414, standard error .1
    assertThat(width.change().value()).isEqualTo(.2, CLOSE);
    assertThat(width.change().interval().orElseThrow().low()).isEqualTo(.0040036, within(1e-6));
    // 10 to 30 and 20 to 60 seconds
    assertThat(width.costs().get(0).change().value()).isEqualTo(30, CLOSE);
    assertThat(width.costs().get(0).relative()).isEqualTo(2, CLOSE);
  }

  /** A network without the operation stands for all of its kernels, and is compared with each. */
  @Test
  void operationIsComparedWithAllThatItStandsFor() {
    Landscape landscape =
        landscape(FakeSpaces.withOperations(), new double[] {.1, .3, .4}, new double[] {0, 2, 4});

    Effect operation = landscape.effects().get(0);
    assertThat(operation.choice()).isEmpty();
    assertThat(operation.pairs()).isEqualTo(2);
    assertThat(operation.change().value()).isEqualTo(.25, CLOSE);
    assertThat(List.of(operation.from(), operation.to())).containsExactly("skip", "conv");
    assertThat(operation.costs().get(0).relative()).isNaN();
    Effect kernel = landscape.effects().get(1);
    assertThat(kernel.pairs()).isEqualTo(1);
    assertThat(kernel.change().value()).isEqualTo(.1, CLOSE);
    assertThat(kernel.change().interval()).isEmpty();
  }

  @Test
  void unknownMetricAndLengthAreNamed() {
    HandMadeTable table = table(FakeSpaces.tiny(), new double[] {.1, .2}, new double[] {1, 1});
    assertThatThrownBy(() -> Landscape.of(table, Optional.of("loss"), Optional.empty()))
        .hasMessage(
            "metric = loss: table hand-made has no such metric; it has"
                + " [training-seconds, accuracy]");
    assertThatThrownBy(() -> Landscape.of(table, Optional.empty(), Optional.of(7)))
        .hasMessage("epochs = 7: table hand-made has accuracy after [5, 10] epochs");
    assertThatThrownBy(() -> Landscape.of(table, Optional.of("training-seconds"), Optional.empty()))
        .hasMessageContaining("have the same value");
  }
}
