package org.supernet4j.api.cost;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.supernet4j.api.network.Alternatives;
import org.supernet4j.api.network.Block;
import org.supernet4j.api.network.Conditional;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Node;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Condition;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.space.SizeTable;

/**
 * The costs of architectures. For a network's parts it is built once and then answers in
 * microseconds: every distinct size is evaluated once per architecture, inactive parts are skipped.
 * Safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CostModel {
  private final Function<Architecture, Network> networks;
  private final Choices choices;
  private final SizeTable sizes;
  private final Optional<Part> whole;

  /** Whether sums of products could leave 64 bits, so that each operation must be checked. */
  private final boolean mayOverflow;

  /** All costs of all parts together at their largest sizes: no sum of any architecture is more. */
  private BigInteger most = BigInteger.ZERO;

  /** The costs of a network's parts. */
  public CostModel(Network network) {
    this.networks = network::at;
    this.choices = network.choices();
    this.sizes = new SizeTable(choices);
    this.whole = Optional.of(part(network.body()));
    this.mayOverflow = most.bitLength() >= Long.SIZE;
  }

  private CostModel(Function<Architecture, Network> networks) {
    this.networks = networks;
    this.choices = Choices.of();
    this.sizes = new SizeTable(choices);
    this.whole = Optional.empty();
    this.mayOverflow = false;
  }

  /**
   * The costs of networks that are built one by one, not parts of one description; slower.
   *
   * @param networks gives the network of an architecture, without choices
   */
  public static CostModel ofEach(Function<Architecture, Network> networks) {
    return new CostModel(networks);
  }

  /**
   * The cost of one architecture.
   *
   * @throws ArithmeticException naming the layer or the size, and the architecture, if a cost is
   *     above {@link Long#MAX_VALUE} or a size has no value
   */
  public Cost cost(Architecture architecture) {
    if (whole.isEmpty() || mayOverflow) {
      return sumOfLayers(architecture);
    }
    long[] sums = new long[3];
    whole.get().addTo(sums, sizes.values(architecture), architecture);
    return new Cost(sums[0], sums[1], sums[2]);
  }

  /** Slower, and an error that names what is too large. */
  private Cost sumOfLayers(Architecture architecture) {
    Cost sum = new Cost(0, 0, 0);
    for (LayerCost layer : layers(architecture)) {
      try {
        sum = sum.plus(layer.cost());
      } catch (ArithmeticException overflow) {
        throw tooLarge("the layers up to '" + layer.node().path() + "' together", architecture);
      }
    }
    return sum;
  }

  private static ArithmeticException tooLarge(String what, Architecture architecture) {
    return new ArithmeticException(
        "the cost of "
            + what
            + " is above "
            + Long.MAX_VALUE
            + " at "
            + architecture
            + "; make options of its sizes smaller");
  }

  /** The active layers of one architecture in order, each with its cost. */
  public List<LayerCost> layers(Architecture architecture) {
    Block block = networks.apply(architecture).body();
    return block.nodes().stream()
        .map(node -> new LayerCost(node, costOf(block, node, architecture)))
        .toList();
  }

  private static Cost costOf(Block block, Node node, Architecture architecture) {
    try {
      long macs =
          node.layer().macs(block.inputsOf(node)).stream()
              .mapToLong(Size::largestProduct)
              .reduce(0, Math::addExact);
      long parameters =
          block.parametersOf(node).stream()
              .filter(parameter -> parameter.role().isTrainable())
              .mapToLong(Parameter::largestCount)
              .reduce(0, Math::addExact);
      return new Cost(macs, parameters, Size.largestProduct(node.output().dimensions()));
    } catch (ArithmeticException overflow) {
      throw tooLarge("layer '" + node.path() + "' (" + overflow.getMessage() + ")", architecture);
    }
  }

  private Part part(Block block) {
    List<int[]> macs = new ArrayList<>();
    List<int[]> parameters = new ArrayList<>();
    List<int[]> activations = new ArrayList<>();
    List<Gate> gates = new ArrayList<>();
    for (Node node : block.nodes()) {
      if (node.layer() instanceof Conditional conditional) {
        gates.add(new When(conditional.condition(), part(conditional.body())));
      } else if (node.layer() instanceof Alternatives alternatives) {
        gates.add(
            new Pick(
                choices.positionOf(alternatives.choice()),
                alternatives.bodies().stream().map(this::part).toArray(Part[]::new)));
      } else {
        node.layer().macs(block.inputsOf(node)).forEach(factors -> addProduct(macs, factors));
        addProduct(activations, node.output().dimensions());
        for (Parameter parameter : block.subnetParametersOf(node)) {
          if (parameter.role().isTrainable()) {
            addProduct(parameters, parameter.shape());
          }
        }
      }
    }
    return new Part(
        new int[][][] {
          macs.toArray(int[][]::new),
          parameters.toArray(int[][]::new),
          activations.toArray(int[][]::new)
        },
        gates.toArray(Gate[]::new));
  }

  private void addProduct(List<int[]> products, List<Size> factors) {
    if (!factors.isEmpty()) {
      products.add(factors.stream().mapToInt(sizes::slot).toArray());
      most =
          most.add(
              factors.stream()
                  .map(factor -> BigInteger.valueOf(factor.largest()))
                  .reduce(BigInteger.ONE, BigInteger::multiply));
    }
  }

  /** A nested part of the network that some architectures run. */
  private interface Gate {
    void addTo(long[] sums, int[] sizes, Architecture architecture);
  }

  private record When(Condition condition, Part part) implements Gate {
    @Override
    public void addTo(long[] sums, int[] sizes, Architecture architecture) {
      if (condition.test(architecture)) {
        part.addTo(sums, sizes, architecture);
      }
    }
  }

  private record Pick(int position, Part[] parts) implements Gate {
    @Override
    public void addTo(long[] sums, int[] sizes, Architecture architecture) {
      parts[architecture.optionAt(position)].addTo(sums, sizes, architecture);
    }
  }

  /** Products of size slots to be summed, for each of macs, parameters and activations. */
  private record Part(int[][][] products, Gate[] gates) {
    void addTo(long[] sums, int[] sizes, Architecture architecture) {
      for (int kind = 0; kind < sums.length; kind++) {
        long sum = 0;
        for (int[] product : products[kind]) {
          long value = 1;
          for (int slot : product) {
            value *= sizes[slot];
          }
          sum += value;
        }
        sums[kind] += sum;
      }
      for (Gate gate : gates) {
        gate.addTo(sums, sizes, architecture);
      }
    }
  }
}
