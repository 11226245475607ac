package org.supernet4j.runtime.bench;

import java.util.Optional;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.searcher.SearcherFactory;

/** One searcher of a benchmark. */
public record Contestant(
    @Setting("what is shown for it; its type if absent") Optional<String> name,
    @Setting("the searcher; give it as many evaluations as the budget has")
        Component<SearcherFactory<?>> searcher,
    @Setting(value = "searches of this one, where they are fewer", min = 1) Optional<Integer> seeds,
    @Setting(value = "budget of this one, where it is smaller", min = 1) Optional<Double> limit) {
  /** What is shown for it. */
  String label() {
    return name.orElse(searcher.factory().name());
  }
}
