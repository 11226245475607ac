package org.supernet4j.searchspaces.nasbench101;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Shape;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.SearchSpace;

/**
 * The cells of NAS-Bench-101 as a search space. An architecture alone is the network of the data
 * set, with its exact channels; the supernet shares weights in a plainer form.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class NasBench101Space implements SearchSpace {
  /** The name in configurations. */
  public static final String NAME = "nas-bench-101";

  private static final int PAIRS = Cell.edgeIndex(0, Cell.MOST_VERTICES);
  private static final int INTERIOR = Cell.MOST_VERTICES - 2;

  private final CellChoices choices = new CellChoices();
  private final Skeleton skeleton;
  private final Network supernet;

  /**
   * The space.
   *
   * @param settings what surrounds the cells
   * @param image shape of the images
   * @param classes what the networks tell apart
   */
  public NasBench101Space(NasBench101Settings settings, Shape image, int classes) {
    this.skeleton = new Skeleton(settings, image, classes);
    this.supernet =
        skeleton.of(
            choices.choices(), (input, before, after) -> CellSupernet.of(choices, input, after));
  }

  /** The space of the data set itself: CIFAR-10 images and the published skeleton. */
  public static NasBench101Space published() {
    return new NasBench101Space(new NasBench101Settings(3, 3, 128), Shape.image(32, 32, 3), 10);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Network network() {
    return supernet;
  }

  @Override
  public Network network(Architecture architecture) {
    return network(cell(architecture));
  }

  /** The network of a cell, numbered as it is: the numbering decides who gets surplus channels. */
  public Network network(Cell cell) {
    return skeleton.of(
        Choices.of(), (input, before, after) -> CellNetwork.of(cell, input, before, after));
  }

  /** The trainable parameters of a cell's network. */
  public long parameters(Cell cell) {
    return new CostModel(network(cell)).cost(Choices.of().first()).parameters();
  }

  @Override
  public CostModel costs() {
    return CostModel.ofEach(this::network);
  }

  @Override
  public Optional<String> violation(Architecture architecture) {
    return choices.cell(architecture).isPresent()
        ? Optional.empty()
        : graph(architecture).violation();
  }

  private CellGraph graph(Architecture architecture) {
    int[][] matrix = new int[Cell.MOST_VERTICES][Cell.MOST_VERTICES];
    int position = 0;
    for (int from = 0; from < Cell.MOST_VERTICES; from++) {
      for (int to = from + 1; to < Cell.MOST_VERTICES; to++) {
        matrix[from][to] = architecture.optionAt(position++);
      }
    }
    String any = CellOperation.CONV1X1.label();
    return CellGraph.of(
        matrix, List.of(CellOperation.INPUT, any, any, any, any, any, CellOperation.OUTPUT));
  }

  /**
   * The cell of an architecture, pruned.
   *
   * @throws InvalidCellException if the architecture is not valid
   */
  public Cell cell(Architecture architecture) {
    return choices
        .cell(architecture)
        .orElseThrow(() -> new InvalidCellException(violation(architecture).orElseThrow()));
  }

  /** The canonical architecture of a cell. */
  public Architecture architecture(Cell cell) {
    return choices.architecture(cell.canonical());
  }

  @Override
  public Architecture canonical(Architecture architecture) {
    return choices.cell(architecture).map(this::architecture).orElse(architecture);
  }

  /** The cell without interior vertices. */
  @Override
  public Architecture smallest() {
    return architecture(new Cell(2, 1, 0));
  }

  /** The cell with the most parameters: five 3x3 convolutions in a row, all full of channels. */
  @Override
  public Architecture largest() {
    return architecture(Largest.CELL);
  }

  @Override
  public Architecture random(RandomGenerator random) {
    while (true) {
      int edges = random.nextInt(1 << PAIRS);
      int operations = 0;
      for (int i = 0; i < INTERIOR; i++) {
        operations = operations << 2 | random.nextInt(CellBits.OPERATIONS.length);
      }
      Optional<Cell> cell = CellBits.cell(Cell.MOST_VERTICES, edges, operations);
      if (cell.isPresent()) {
        return architecture(cell.get());
      }
    }
  }

  @Override
  public Stream<Architecture> all() {
    return CellEnumeration.upTo(Cell.MOST_VERTICES).map(choices::architecture);
  }

  @Override
  public Stream<Architecture> neighbours(Architecture architecture) {
    return CellVariation.neighbours(cell(architecture)).map(choices::architecture);
  }

  /** Found among all cells by {@code NasBench101Test}. */
  private static final class Largest {
    static final Cell CELL = cell();

    private static Cell cell() {
      int edges = 0;
      for (int vertex = 1; vertex < Cell.MOST_VERTICES; vertex++) {
        edges |= 1 << Cell.edgeIndex(vertex - 1, vertex);
      }
      for (int to = 2; to < 5; to++) {
        edges |= 1 << Cell.edgeIndex(0, to);
      }
      return new Cell(Cell.MOST_VERTICES, edges, 0);
    }
  }
}
