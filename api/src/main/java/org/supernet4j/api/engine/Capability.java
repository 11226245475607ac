package org.supernet4j.api.engine;

import org.apiguardian.api.API;

/**
 * Something that an engine may or may not be able to do, by name. No engine has a duty to any; a
 * component that needs one says so, and the run refuses it early where the engine lacks it. Engines
 * and components of third parties may agree on names of their own, with their plug-in's id before
 * them.
 *
 * @param name in kebab-case
 * @param description what an engine with it can do, as in "the engine cannot {description}"
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Capability(String name, String description) {
  /** Draws with {@link org.supernet4j.api.space.Gates} and {@link Supernet#gateGradients}. */
  public static final Capability GATES =
      new Capability("gates", "run several alternatives of a choice, weighted by gates");

  /** {@link Supernet#measure}. */
  public static final Capability PROBES =
      new Capability("probes", "measure subnets as in training without a change");

  /** {@link Supernet#weightGradients}. */
  public static final Capability WEIGHT_GRADIENTS =
      new Capability("weight-gradients", "give gradients of weights without an update");

  /** {@link Supernet#weights}, {@link Supernet#assign} and {@link Supernet#withWeights}. */
  public static final Capability WEIGHTS =
      new Capability("weights", "read its weights and work with others in their place");

  /** {@link Supernet#sortChannels}. */
  public static final Capability CHANNEL_SORTING =
      new Capability("channel-sorting", "put hidden channels in order of importance");

  public Capability {
    if (!name.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "capability '" + name + "': allowed are lower-case letters, digits, '-' and '.'");
    }
  }

  /** Capabilities are the same if their names are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Capability that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
