package org.supernet4j.searchspaces.table;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.Trait;

/**
 * A space that allows what a table records of it and nothing else, so that a searcher never asks
 * for a training that nobody did.
 */
final class RecordedSpace implements SearchSpace {
  private final SearchSpace whole;
  private final List<Architecture> recorded;
  private final Set<Architecture> members;
  private Optional<Ends> ends = Optional.empty();

  /**
   * A part of a space.
   *
   * @param recorded architectures in canonical form
   */
  RecordedSpace(SearchSpace whole, List<Architecture> recorded) {
    this.whole = whole;
    this.recorded = List.copyOf(recorded);
    this.members = new HashSet<>(recorded);
  }

  @Override
  public String name() {
    return whole.name();
  }

  @Override
  public Network network() {
    return whole.network();
  }

  @Override
  public Network network(Architecture architecture) {
    return whole.network(architecture);
  }

  @Override
  public CostModel costs() {
    return whole.costs();
  }

  @Override
  public Choices choices() {
    return whole.choices();
  }

  @Override
  public Optional<String> violation(Architecture architecture) {
    return whole
        .violation(architecture)
        .or(
            () ->
                members.contains(whole.canonical(architecture))
                    ? Optional.empty()
                    : Optional.of(
                        "the table records "
                            + recorded.size()
                            + " architectures of "
                            + name()
                            + ", and this one is not among them"));
  }

  @Override
  public Architecture canonical(Architecture architecture) {
    return whole.canonical(architecture);
  }

  /** The recorded architecture of the fewest multiply-adds. */
  @Override
  public Architecture smallest() {
    return ends().smallest;
  }

  /** The recorded architecture of the most multiply-adds. */
  @Override
  public Architecture largest() {
    return ends().largest;
  }

  private synchronized Ends ends() {
    if (ends.isEmpty()) {
      CostModel costs = whole.costs();
      List<Priced> priced =
          recorded.stream().map(each -> new Priced(each, costs.cost(each).macs())).toList();
      Comparator<Priced> byMacs = Comparator.comparingLong(Priced::macs);
      ends =
          Optional.of(
              new Ends(
                  priced.stream().min(byMacs).orElseThrow().architecture,
                  priced.stream().max(byMacs).orElseThrow().architecture));
    }
    return ends.get();
  }

  /** One of the recorded architectures, each as likely as any other. */
  @Override
  public Architecture random(RandomGenerator random) {
    return recorded.get(random.nextInt(recorded.size()));
  }

  @Override
  public Stream<Architecture> all() {
    return recorded.stream();
  }

  @Override
  public Stream<Architecture> neighbours(Architecture architecture) {
    return whole.neighbours(architecture).filter(members::contains);
  }

  @Override
  public int distance(Architecture one, Architecture other) {
    return whole.distance(one, other);
  }

  @Override
  public double mutationRate(int position) {
    return whole.mutationRate(position);
  }

  @Override
  public Optional<BigInteger> size() {
    return Optional.of(BigInteger.valueOf(recorded.size()));
  }

  @Override
  public List<Trait> traits() {
    return whole.traits();
  }

  private record Ends(Architecture smallest, Architecture largest) {}

  private record Priced(Architecture architecture, long macs) {}
}
