package org.supernet4j.api.searcher;

import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Architecture;

/**
 * What a searcher asks for: the evaluation of a subnet, in full or cheaper and less exact.
 *
 * @param architecture the subnet, valid and in canonical form
 * @param fidelity one of {@link SearcherContext#fidelities()}, such as epochs; empty for an
 *     evaluation in full
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Trial(Architecture architecture, OptionalInt fidelity) {
  /** An evaluation in full. */
  public static Trial full(Architecture architecture) {
    return new Trial(architecture, OptionalInt.empty());
  }

  /** An evaluation at one of the fidelities that the context offers. */
  public static Trial at(Architecture architecture, int fidelity) {
    return new Trial(architecture, OptionalInt.of(fidelity));
  }
}
