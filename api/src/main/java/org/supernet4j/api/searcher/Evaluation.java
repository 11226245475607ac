package org.supernet4j.api.searcher;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Architecture;

/**
 * The objectives of a subnet.
 *
 * @param architecture the subnet, in canonical form
 * @param values one for each objective of the search, in their order
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Evaluation(Architecture architecture, List<Double> values) {
  public Evaluation {
    values = List.copyOf(values);
  }
}
