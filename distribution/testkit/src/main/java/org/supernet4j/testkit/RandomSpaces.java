package org.supernet4j.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.apiguardian.api.API;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.tensor.Shape;

/**
 * Small random search spaces for property tests of engines and costs: elastic widths, kernels,
 * depths and operations in random graphs of layers. Every choice matters to the output, and every
 * trainable parameter reaches it. Without dropout, drop-connect and resizing.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RandomSpaces {
  private RandomSpaces() {}

  /** Random spaces; the number in a space's name is the seed for {@link #of}. */
  public static Arbitrary<SearchSpace> arbitrary() {
    return Arbitraries.longs()
        .between(0, Integer.MAX_VALUE)
        .withoutEdgeCases()
        .map(RandomSpaces::of)
        .dontShrink();
  }

  /** The space of a seed, always the same. */
  public static SearchSpace of(long seed) {
    Network network = new RandomNetwork(new SplittableRandom(seed)).build();
    Set<Choice> used = Set.copyOf(nodeChoices(network));
    List<Choice> kept = network.choices().list().stream().filter(used::contains).toList();
    return new RandomSpace(
        "random-" + seed, new Network(Choices.of(kept), network.element(), network.body()));
  }

  /** A data set's description that suits a space: its image shape and number of classes. */
  public static DatasetInfo data(SearchSpace space) {
    Shape image = space.network().input();
    return DatasetInfo.numbered(
        space.name(),
        image.height().largest(),
        image.width().largest(),
        image.channels().largest(),
        space.network().classes());
  }

  /** Random images for a network, unsigned bytes {@code [count, height, width, channels]}. */
  public static byte[] images(Network network, int count, long seed) {
    byte[] images = new byte[count * network.input().volume().largest()];
    new SplittableRandom(seed).nextBytes(images);
    return images;
  }

  /** Random labels for a network, among its classes. */
  public static int[] labels(Network network, int count, long seed) {
    return new SplittableRandom(seed).ints(count, 0, network.classes()).toArray();
  }

  private static List<Choice> nodeChoices(Network network) {
    List<Choice> choices = new ArrayList<>();
    network.forEachNode(
        (block, node) -> choices.addAll(node.layer().choices(block.inputsOf(node))));
    return choices;
  }

  /** A space that prints as its name and choices, so that a failed property stays readable. */
  private record RandomSpace(String name, Network network) implements SearchSpace {
    @Override
    public String toString() {
      return name + " " + network.choices();
    }
  }
}
