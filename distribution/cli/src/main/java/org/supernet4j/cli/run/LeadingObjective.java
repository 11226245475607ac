package org.supernet4j.cli.run;

import org.supernet4j.api.config.Component;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.runtime.config.RunDescription;

/** Finds the objective by which a search ranks first of all. */
final class LeadingObjective {
  private LeadingObjective() {}

  /** The first objective of a configuration. */
  static Objective of(RunDescription config) {
    Component<ObjectiveFactory<?>> leading = config.search().objectives().get(0);
    return create(leading.factory(), leading.config());
  }

  private static <C extends Record> Objective create(ObjectiveFactory<C> factory, Record config) {
    return factory.create(factory.configType().cast(config));
  }
}
