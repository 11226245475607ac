package org.supernet4j.runtime.report;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a run beside its journal.
 *
 * @param name the run's name
 * @param directory where its files lie
 * @param origin where the qualities of its subnets come from
 * @param seed of all its random numbers
 * @param configuration the resolved configuration as text
 * @param provenance what else says where the results come from, such as versions, the machine and
 *     digests of the data, in the order to show them: label to text
 */
public record RunFacts(
    String name,
    Path directory,
    QualityOrigin origin,
    long seed,
    String configuration,
    Map<String, String> provenance) {
  public RunFacts {
    provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
  }

  /** A supernet or a table. */
  public QualitySource source() {
    return origin.source();
  }
}
