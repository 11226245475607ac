package org.supernet4j.runtime.config;

import java.util.List;
import java.util.Optional;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.api.searcher.SearcherFactory;

/** The {@code search} block. */
public record SearchSettings(
    @Setting(value = "which subnets are evaluated", byDefault = "{type = exhaustive}")
        Component<SearcherFactory<?>> searcher,
    @Setting(
            value = "what makes a subnet good; the first one leads",
            byDefault = "[{type = measure}, {type = macs}]")
        List<Component<ObjectiveFactory<?>>> objectives,
    @Setting(value = "ranges of costs that subnets must lie in", byDefault = "[]")
        List<ConstraintSettings> constraints,
    @Setting(value = "validation images for an evaluation; all if absent", min = 1)
        Optional<Integer> images,
    @Setting(value = "images in an evaluation batch", byDefault = "256", min = 1, max = 65536)
        int batchSize)
    implements SearchDescription {
  public SearchSettings {
    objectives = List.copyOf(objectives);
    constraints = List.copyOf(constraints);
    if (objectives.isEmpty()) {
      throw new IllegalArgumentException("objectives is empty; give at least one");
    }
  }
}
