package org.supernet4j.searchspaces.nasbench101;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.Trait;
import org.supernet4j.api.tensor.Shape;

/**
 * The cells of NAS-Bench-101 as a search space. An architecture alone is the network of the data
 * set, with its exact channels; the supernet shares weights in a plainer form.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class NasBench101Space implements SearchSpace {
  /** The name in configurations. */
  public static final String NAME = "nas-bench-101";

  /** Distinct cells of at most so many vertices. */
  private static final int[] CELLS = {0, 0, 1, 7, 91, 2_532, 64_542, 423_624};

  private final int vertices;
  private final CellChoices choices;
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
    this.vertices = settings.maxVertices();
    this.choices = new CellChoices(vertices);
    this.skeleton = new Skeleton(settings, image, classes);
    this.supernet =
        skeleton.of(
            choices.choices(), (input, before, after) -> CellSupernet.of(choices, input, after));
  }

  /** The space of the data set itself: CIFAR-10 images and the published skeleton. */
  public static NasBench101Space published() {
    return published(Cell.MOST_VERTICES);
  }

  /**
   * The networks of the data set whose cells have at most so many vertices.
   *
   * @param maxVertices from 3 to 7
   */
  public static NasBench101Space published(int maxVertices) {
    return new NasBench101Space(
        NasBench101Settings.published(maxVertices), Shape.image(32, 32, 3), 10);
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
    int[][] matrix = new int[vertices][vertices];
    int position = 0;
    for (int from = 0; from < vertices; from++) {
      for (int to = from + 1; to < vertices; to++) {
        matrix[from][to] = architecture.optionAt(position++);
      }
    }
    String[] labels = new String[vertices];
    Arrays.fill(labels, CellOperation.CONV1X1.label());
    labels[0] = CellOperation.INPUT;
    labels[vertices - 1] = CellOperation.OUTPUT;
    return CellGraph.of(matrix, List.of(labels));
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

  /**
   * The canonical architecture of a cell.
   *
   * @throws InvalidCellException if it has more vertices than the space allows
   */
  public Architecture architecture(Cell cell) {
    if (cell.vertices() > vertices) {
      throw new InvalidCellException(
          "a cell of this space has at most " + vertices + " vertices, found " + cell.vertices());
    }
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

  /**
   * The cell with the most parameters, as {@code NasBench101Test} finds among all: 3x3 convolutions
   * in a row, all full of channels, with as many projections of the input as edges are left.
   */
  @Override
  public Architecture largest() {
    int edges = 0;
    for (int vertex = 1; vertex < vertices; vertex++) {
      edges |= 1 << Cell.edgeIndex(vertex - 1, vertex);
    }
    for (int to = 2; to < vertices && Integer.bitCount(edges) < Cell.MOST_EDGES; to++) {
      edges |= 1 << Cell.edgeIndex(0, to);
    }
    return architecture(new Cell(vertices, edges, 0));
  }

  @Override
  public Architecture random(RandomGenerator random) {
    while (true) {
      int edges = random.nextInt(1 << Cell.edgeIndex(0, vertices));
      int operations = 0;
      for (int i = 0; i < vertices - 2; i++) {
        operations = operations << 2 | random.nextInt(CellBits.OPERATIONS.length);
      }
      Optional<Cell> cell = CellBits.cell(vertices, edges, operations);
      if (cell.isPresent()) {
        return architecture(cell.get());
      }
    }
  }

  @Override
  public Optional<BigInteger> size() {
    return Optional.of(BigInteger.valueOf(CELLS[vertices]));
  }

  @Override
  public Stream<Architecture> all() {
    return CellEnumeration.upTo(vertices).map(choices::architecture);
  }

  @Override
  public Stream<Architecture> neighbours(Architecture architecture) {
    return CellVariation.neighbours(cell(architecture))
        .filter(neighbour -> neighbour.vertices() <= vertices)
        .map(choices::architecture);
  }

  /** The least number of edges added or removed and operations replaced. */
  @Override
  public int distance(Architecture one, Architecture other) {
    return CellVariation.distance(cell(one), cell(other));
  }

  /**
   * As published: one by the vertices for an edge, one by the interior vertices for an operation.
   */
  @Override
  public double mutationRate(int position) {
    return 1.0 / (position < Cell.edgeIndex(0, vertices) ? vertices : vertices - 2);
  }

  @Override
  public List<Trait> traits() {
    return List.of(
        new Trait("vertices", architecture -> cell(architecture).vertices()),
        new Trait("edges", architecture -> cell(architecture).edgeCount()),
        new Trait("depth", architecture -> cell(architecture).depth()),
        new Trait("width", architecture -> cell(architecture).width()));
  }
}
