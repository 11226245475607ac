package org.supernet4j.runtime.config;

import java.util.List;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.api.searcher.SearcherFactory;

/** What every search is described by, whatever evaluates its subnets. */
public sealed interface SearchDescription permits SearchSettings, TableSearchSettings {
  /** Which subnets are evaluated. */
  Component<SearcherFactory<?>> searcher();

  /** What makes a subnet good, at least one; the first one leads. */
  List<Component<ObjectiveFactory<?>>> objectives();

  /** Ranges of costs that subnets must lie in. */
  List<ConstraintSettings> constraints();
}
