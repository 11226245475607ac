package org.supernet4j.cli.run;

import org.supernet4j.api.config.Component;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveContext;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.runtime.config.RunDescription;
import org.supernet4j.runtime.plugin.ComponentContexts;

/** Finds the objective by which a search ranks first of all. */
final class LeadingObjective {
  private LeadingObjective() {}

  /** The first objective of a configuration. */
  static Objective of(RunDescription config) {
    ComponentContext context = ComponentContexts.of(config.run().seed(), config.run().cache());
    return Component.create(config.search().objectives().get(0), ObjectiveContext.of(context));
  }
}
