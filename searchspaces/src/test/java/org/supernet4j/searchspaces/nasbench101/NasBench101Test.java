package org.supernet4j.searchspaces.nasbench101;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.testkit.SearchSpaceContract;

class NasBench101Test extends SearchSpaceContract<NasBench101Settings> {
  private final NasBench101Space published = NasBench101Space.published();

  @Override
  protected SearchSpaceFactory<NasBench101Settings> factory() {
    return new NasBench101Factory();
  }

  @Override
  protected NasBench101Settings config() {
    return new NasBench101Settings(3, 1, 16, 7);
  }

  /** Few channels and many edges may cost more than a row of large convolutions. */
  @Override
  protected boolean isMonotone() {
    return false;
  }

  @Test
  void numbersOfCells() {
    assertThat(CellEnumeration.upTo(2)).hasSize(1);
    assertThat(CellEnumeration.upTo(3)).hasSize(7);
    assertThat(CellEnumeration.upTo(4)).hasSize(91);
    assertThat(CellEnumeration.upTo(5)).hasSize(2_532);
    assertThat(CellEnumeration.upTo(6)).hasSize(64_542);
  }

  @Test
  @Tag("proof")
  void numberOfAllCells() {
    assertThat(CellEnumeration.hashes(7)).hasSize(423_624).isSorted().doesNotHaveDuplicates();
    assertThat(NasBench101Space.published().size()).hasValue(BigInteger.valueOf(423_624));
  }

  @Test
  void enumeratedCellsAreCanonicalAndInOrder() {
    assertThat(CellEnumeration.upTo(5)).isSorted().allMatch(cell -> cell.canonical().equals(cell));
    assertThat(CellEnumeration.upTo(5).map(Cell::hash)).doesNotHaveDuplicates();
    assertThatThrownBy(() -> CellEnumeration.upTo(8)).hasMessageContaining("2 to 7");
  }

  @Test
  void edgesAndOperationsMutateAsOftenAsPublished() {
    assertThat(published.mutationRate(0)).isEqualTo(1 / 7.0);
    assertThat(published.mutationRate(20)).isEqualTo(1 / 7.0);
    assertThat(published.mutationRate(21)).isEqualTo(1 / 5.0);
    assertThat(published.mutationRate(25)).isEqualTo(1 / 5.0);
  }

  @Test
  void publishedParameterCounts() {
    assertThat(published.parameters(published.cell(published.smallest()))).isEqualTo(882_570);
    assertThat(published.parameters(published.cell(published.largest()))).isEqualTo(49_979_274);
    Cell inception =
        CellGraph.of(
                new int[][] {
                  {0, 1, 1, 1, 0, 1, 0},
                  {0, 0, 0, 0, 0, 0, 1},
                  {0, 0, 0, 0, 0, 0, 1},
                  {0, 0, 0, 0, 1, 0, 0},
                  {0, 0, 0, 0, 0, 0, 1},
                  {0, 0, 0, 0, 0, 0, 1},
                  {0, 0, 0, 0, 0, 0, 0}
                },
                List.of(
                    "input",
                    "conv1x1-bn-relu",
                    "conv3x3-bn-relu",
                    "conv3x3-bn-relu",
                    "conv3x3-bn-relu",
                    "maxpool3x3",
                    "output"))
            .cell();
    assertThat(published.parameters(inception)).isEqualTo(2_694_282);
  }

  @Test
  void architecturesAndCellsAreTheSame() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 1000; i++) {
      Architecture architecture = published.random(random);
      Cell cell = published.cell(architecture);
      assertThat(cell).isEqualTo(cell.canonical());
      assertThat(published.architecture(cell)).isEqualTo(architecture);
    }
  }

  @Test
  void neighboursAreNearAndCellsOfAllSizesCanBeReached() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 20; i++) {
      Cell cell = published.cell(published.random(random));
      assertThat(CellVariation.neighbours(cell))
          .isNotEmpty()
          .doesNotHaveDuplicates()
          .doesNotContain(cell)
          .allMatch(neighbour -> !neighbour.hash().equals(cell.hash()));
    }
    Cell smallest = new Cell(2, 1, 0);
    assertThat(CellVariation.neighbours(smallest))
        .hasSize(6)
        .allMatch(neighbour -> CellVariation.distance(smallest, neighbour) <= 3);
    assertThat(CellVariation.neighbours(smallest).flatMap(CellVariation::neighbours))
        .contains(smallest);
  }

  @Test
  void spacesOfFewerVerticesHoldTheirCellsAlone() {
    for (int vertices = 3; vertices <= 5; vertices++) {
      NasBench101Space space = NasBench101Space.published(vertices);
      List<Architecture> all = space.all().toList();
      Set<Architecture> members = Set.copyOf(all);
      assertThat(all).hasSize((int) CellEnumeration.upTo(vertices).count());
      assertThat(space.size()).hasValue(BigInteger.valueOf(all.size()));
      assertThat(all).allMatch(each -> space.canonical(each).equals(each));
      assertThat(all)
          .extracting(each -> space.parameters(space.cell(each)))
          .allMatch(
              count -> count <= space.parameters(space.cell(space.largest())), "has the largest");
      SplittableRandom random = new SplittableRandom(vertices);
      for (int i = 0; i < 100; i++) {
        Architecture drawn = space.random(random);
        assertThat(members.contains(drawn)).isTrue();
        assertThat(space.neighbours(drawn)).allMatch(members::contains);
      }
    }
    Cell large = published.cell(published.largest());
    assertThatThrownBy(() -> NasBench101Space.published(5).architecture(large))
        .hasMessageContaining("at most 5 vertices, found 7");
  }

  @Test
  void invalidArchitecturesSayWhy() {
    assertThat(published.violation(published.choices().first()).orElseThrow())
        .contains("no path leads");
    assertThat(published.violation(published.choices().last()).orElseThrow())
        .contains("too many edges after pruning: 21");
  }
}
