package org.supernet4j.runtime.report;

import java.util.List;
import java.util.Optional;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.report.RunEvent.FinalistRetrained;
import org.supernet4j.api.space.Architecture;

/**
 * What is known of a subnet.
 *
 * @param architecture the subnet
 * @param cost what it costs
 * @param values the search's objectives, in their order; empty if the search did not evaluate it
 * @param onFront whether no other subnet of the search beats it
 * @param retrained how it was evaluated on its own; absent unless it was a finalist
 */
public record SubnetResult(
    Architecture architecture,
    Cost cost,
    List<Double> values,
    boolean onFront,
    Optional<FinalistRetrained> retrained) {
  public SubnetResult {
    values = List.copyOf(values);
  }
}
