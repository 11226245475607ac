package org.supernet4j.runtime.run;

import java.util.List;
import java.util.Set;
import org.supernet4j.api.engine.Capability;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.runtime.config.RunConfig;

/** Refuses an engine that lacks what a component needs, before anything is trained. */
final class RequiredCapabilities {
  private RequiredCapabilities() {}

  /**
   * Checks the components of a run.
   *
   * @throws RunException naming the component, the engine, what is lacking and what to do
   */
  static void check(RunConfig config, RunComponents components, Engine engine) {
    Set<Capability> has = engine.capabilities();
    List<Capability> lacking =
        components.sampler().needs().stream().filter(need -> !has.contains(need)).toList();
    if (!lacking.isEmpty()) {
      throw RunException.ofConfiguration(
          "sampler.type = "
              + config.sampler().factory().name()
              + " needs an engine that can "
              + String.join(" and ", lacking.stream().map(Capability::description).toList())
              + " ("
              + String.join(", ", lacking.stream().map(Capability::name).toList())
              + "); engine.type = "
              + config.engine().factory().name()
              + " has "
              + (has.isEmpty()
                  ? "no capabilities"
                  : has.stream().map(Capability::name).sorted().toList())
              + "; choose another sampler or another engine");
    }
  }
}
