package org.supernet4j.samplers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/** Every subnet of a small space, numbered in the order of the space: the arms of a bandit. */
final class Arms {
  private final List<Architecture> architectures;
  private final Map<Architecture, Integer> indices = new HashMap<>();

  private Arms(List<Architecture> architectures) {
    this.architectures = architectures;
    for (int i = 0; i < architectures.size(); i++) {
      indices.put(architectures.get(i), i);
    }
  }

  /**
   * All subnets of a space.
   *
   * @param sampler the name of the sampler that asks, for the message
   * @param atMost the setting {@code at-most} of that sampler
   * @throws IllegalArgumentException if the space holds more, or none
   */
  static Arms of(SearchSpace space, String sampler, int atMost) {
    List<Architecture> all = space.all().limit(atMost + 1L).toList();
    if (all.size() > atMost) {
      throw new IllegalArgumentException(
          "sampler '"
              + sampler
              + "' goes through all subnets of a space, and search space '"
              + space.name()
              + "' has more than at-most = "
              + atMost
              + " (its choices have "
              + space.choices().combinations()
              + " combinations); raise at-most or take the sampler 'uniform', which suits spaces"
              + " of any size");
    }
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          "search space '" + space.name() + "' has no valid architecture; see its constraints");
    }
    return new Arms(all);
  }

  /** The number of subnets, at least 1. */
  int count() {
    return architectures.size();
  }

  /** The subnet with a number. */
  Architecture get(int arm) {
    return architectures.get(arm);
  }

  /** All subnets in order. */
  List<Architecture> all() {
    return architectures;
  }

  /**
   * The number of a subnet.
   *
   * @throws IllegalArgumentException if it is none of the space in canonical form
   */
  int indexOf(Architecture architecture) {
    Integer index = indices.get(architecture);
    if (index == null) {
      throw new IllegalArgumentException(
          "feedback is about " + architecture + ", which this sampler cannot have drawn");
    }
    return index;
  }
}
