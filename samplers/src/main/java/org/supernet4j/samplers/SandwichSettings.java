package org.supernet4j.samplers;

import java.util.HashSet;
import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.SamplerFactory;

/**
 * The configuration of {@link SandwichSamplerFactory}.
 *
 * @param inner what picks the subnets between the largest and the smallest
 * @param sampled how many of them, at least
 * @param labelsFor the roles that learn from labels; the others learn from the distiller
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SandwichSettings(
    @Setting(
            value = "The sampler that picks the subnets between the largest and the smallest.",
            byDefault = "{ type = uniform }")
        Component<SamplerFactory<?>> inner,
    @Setting(
            value =
                "Subnets of the inner sampler in each step; it is asked until it has given as many"
                    + " or more.",
            byDefault = "2",
            min = 1,
            max = 1000)
        int sampled,
    @Setting(
            value =
                "Roles that learn from labels alone (largest, sampled, smallest); the others learn"
                    + " from the distiller. The largest must be among them.",
            byDefault = "[largest]")
        List<Draw.Role> labelsFor) {
  public SandwichSettings {
    Settings.requireWithin("sampled", sampled, 1, 1000);
    labelsFor = List.copyOf(labelsFor);
    if (!labelsFor.contains(Draw.Role.LARGEST)) {
      throw new IllegalArgumentException(
          "labels-for must hold largest, which teaches and has no teacher itself, found "
              + labelsFor);
    }
    if (new HashSet<>(labelsFor).size() < labelsFor.size()) {
      throw new IllegalArgumentException("labels-for repeats a role: " + labelsFor);
    }
  }

  /** What draws of a role learn from. */
  Draw.Guidance guidance(Draw.Role role) {
    return labelsFor.contains(role) ? Draw.Guidance.LABELS : Draw.Guidance.DISTILLER;
  }
}
