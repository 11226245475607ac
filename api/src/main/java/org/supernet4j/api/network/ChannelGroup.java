package org.supernet4j.api.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;

/**
 * Hidden channels that belong together throughout a network: written by the same convolutions and
 * dense layers, led through the same norms and depthwise convolutions, added to one another and
 * read by the same layers. In another order of the channels, the same in every place, a network
 * that uses all of them computes what it did.
 *
 * @param sizes how many leading channels an architecture uses, in different places
 * @param places where the channels lie
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ChannelGroup(Set<Size> sizes, List<Place> places) {
  public ChannelGroup {
    sizes = Set.copyOf(sizes);
    places = List.copyOf(places);
  }

  /** What a parameter does with the channels. */
  public enum Use {
    /** It is or belongs to a layer that gives the channels, or leaves them apart. */
    CARRIES,
    /** It weighs the channels in positions of a feature map into others. */
    READS,
    /** It weighs the means of the channels over all positions into others. */
    READS_MEANS
  }

  /**
   * A dimension of a parameter whose entries are the channels.
   *
   * @param parameter a shared parameter
   * @param dimension index into its shape
   */
  public record Place(Parameter parameter, int dimension, Use use) {}

  /** The channels in the place where they are most. */
  public int count() {
    return sizes.stream().mapToInt(Size::largest).max().orElseThrow();
  }

  /** The choices that decide how many channels are in use. */
  public Set<Choice> choices() {
    Set<Choice> choices = new HashSet<>();
    sizes.forEach(size -> choices.addAll(size.choices()));
    return choices;
  }

  /**
   * Numbers of leading channels that go together in some place or in one of some architectures: an
   * order that keeps what is before and after each of them keeps what these architectures compute.
   */
  public SortedSet<Integer> borders(List<Architecture> architectures) {
    SortedSet<Integer> borders = new TreeSet<>();
    for (Size size : sizes) {
      borders.add(size.largest());
      architectures.forEach(architecture -> borders.add(size.value(architecture)));
    }
    return borders;
  }

  /**
   * The groups of a network, in the order of its layers. Channels of images and logits, and those
   * that are concatenated, cut or flattened with their positions, belong to none.
   */
  public static List<ChannelGroup> of(Network network) {
    return new ChannelTracing().of(network);
  }
}
