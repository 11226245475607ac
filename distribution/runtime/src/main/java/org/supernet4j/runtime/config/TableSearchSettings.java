package org.supernet4j.runtime.config;

import java.util.List;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.api.searcher.SearcherFactory;

/** The {@code search} block of a search on a table. */
public record TableSearchSettings(
    @Setting("which subnets are looked up") Component<SearcherFactory<?>> searcher,
    @Setting(
            value = "what makes a subnet good; the first one leads",
            byDefault = "[{type = accuracy}, {type = macs}]")
        List<Component<ObjectiveFactory<?>>> objectives,
    @Setting(value = "ranges of costs that subnets must lie in", byDefault = "[]")
        List<ConstraintSettings> constraints)
    implements SearchDescription {
  public TableSearchSettings {
    objectives = List.copyOf(objectives);
    constraints = List.copyOf(constraints);
    if (objectives.isEmpty()) {
      throw new IllegalArgumentException("objectives is empty; give at least one");
    }
  }
}
