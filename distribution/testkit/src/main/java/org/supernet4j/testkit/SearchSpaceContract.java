package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.cost.LayerCost;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.api.tensor.Shape;

/**
 * What every search space keeps to. Each test looks at the smallest, the largest and some random
 * architectures.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class SearchSpaceContract<C extends Record>
    extends FactoryContract<C, SearchSpaceFactory<C>> {
  private static final int SAMPLES = 100;
  private static final long MOST_TO_COUNT = 100_000;

  @Override
  protected final Class<?> kind() {
    return SearchSpaceFactory.class;
  }

  /** The data to describe the space for. Override it for a space that suits other data, too. */
  protected DatasetInfo data() {
    return factory().typicalData();
  }

  /**
   * Whether no architecture has fewer multiply-adds than the smallest or more than the largest.
   * Override it for a space whose options are not ordered by cost.
   */
  protected boolean isMonotone() {
    return true;
  }

  /** The space under test. */
  protected final SearchSpace space() {
    return factory().create(config(), Contexts.space(data()));
  }

  /** The smallest, the largest and random architectures, each once; few in a small space. */
  protected final List<Architecture> samples() {
    SearchSpace space = space();
    RandomGenerator random = new Randomness(1).stream("samples");
    return Stream.concat(
            Stream.of(space.smallest(), space.largest()),
            Stream.generate(() -> space.random(random)).limit(SAMPLES))
        .distinct()
        .toList();
  }

  /** The space is named as its factory, reads the data's images and tells its classes apart. */
  @Test
  public final void spaceSuitsItsData() {
    SearchSpace space = space();
    assertThat(space.name()).isEqualTo(factory().name());
    assertThat(space.network().classes()).as("classes").isEqualTo(data().classes().size());
    assertThat(space.network().input())
        .as("input")
        .isEqualTo(Shape.image(data().height(), data().width(), data().channels()));
  }

  /** The same configuration and data give the same description, so that runs can be resumed. */
  @Test
  public final void descriptionIsReproducible() {
    assertThat(space().network()).isEqualTo(space().network());
  }

  /** Smallest, largest and random architectures are allowed and in canonical form. */
  @Test
  public final void architecturesAreValidAndCanonical() {
    SearchSpace space = space();
    for (Architecture architecture : samples()) {
      assertThat(space.violation(architecture)).as("violation by %s", architecture).isEmpty();
      assertThat(space.canonical(architecture))
          .as("canonical form of %s", architecture)
          .isEqualTo(architecture);
    }
  }

  /** Ids and maps of options read back as the architecture that wrote them. */
  @Test
  public final void idsAndOptionsReadBack() {
    for (Architecture architecture : samples()) {
      assertThat(space().choices().parse(architecture.id())).isEqualTo(architecture);
      assertThat(space().choices().architecture(architecture.toMap())).isEqualTo(architecture);
    }
  }

  /** Two canonical architectures are never the same network. */
  @Test
  public final void canonicalArchitecturesAreDistinctNetworks() {
    SearchSpace space = space();
    Map<Network, Architecture> seen = new HashMap<>();
    for (Architecture architecture : samples()) {
      assertThat(seen.put(space.network(architecture), architecture))
          .as("another architecture with the network of %s", architecture)
          .isNull();
    }
  }

  /** The network of one architecture has constant sizes, none above those of the shared weights. */
  @Test
  public final void networksOfArchitecturesAreFixedPartsOfTheWhole() {
    Network network = space().network();
    Map<String, Parameter> shared = new HashMap<>();
    network.parameters().forEach(parameter -> shared.put(parameter.name(), parameter));
    for (Architecture architecture : samples()) {
      Network fixed = network.at(architecture);
      assertThat(fixed.choices().count()).as("choices at %s", architecture).isZero();
      for (Parameter part : fixed.parameters()) {
        int[] whole = shared.get(part.name()).largestShape();
        for (int i = 0; i < whole.length; i++) {
          assertThat(part.shape().get(i).isConstant()).as("%s is fixed", part).isTrue();
          assertThat(part.largestShape()[i])
              .as("%s at %s", part, architecture)
              .isBetween(1, whole[i]);
        }
      }
    }
  }

  /** The cost of an architecture is the sum over its layers. */
  @Test
  public final void costIsTheSumOverLayers() {
    CostModel costs = space().costs();
    for (Architecture architecture : samples()) {
      Cost sum =
          costs.layers(architecture).stream()
              .map(LayerCost::cost)
              .reduce(new Cost(0, 0, 0), Cost::plus);
      assertThat(costs.cost(architecture)).as("cost of %s", architecture).isEqualTo(sum);
    }
  }

  /** A size that the space knows is the number of its architectures; counted where they are few. */
  @Test
  public final void sizeIsTheNumberOfArchitectures() {
    SearchSpace space = space();
    Optional<BigInteger> size = space.size();
    BigInteger combinations = space.choices().combinations();
    if (size.isPresent() && combinations.compareTo(BigInteger.valueOf(MOST_TO_COUNT)) <= 0) {
      assertThat(size).hasValue(BigInteger.valueOf(space.all().count()));
    }
    size.ifPresent(known -> assertThat(known).isPositive());
  }

  /** Nothing costs less than the smallest or more than the largest, where the space is ordered. */
  @Test
  public final void smallestAndLargestBoundTheMacs() {
    if (!isMonotone()) {
      return;
    }
    SearchSpace space = space();
    CostModel costs = space.costs();
    long least = costs.cost(space.smallest()).macs();
    long most = costs.cost(space.largest()).macs();
    for (Architecture architecture : samples()) {
      assertThat(costs.cost(architecture).macs())
          .as("multiply-adds of %s", architecture)
          .isGreaterThanOrEqualTo(least)
          .isLessThanOrEqualTo(most);
    }
  }
}
