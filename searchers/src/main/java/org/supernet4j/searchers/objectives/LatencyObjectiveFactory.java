package org.supernet4j.searchers.objectives;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveContext;
import org.supernet4j.api.objective.ObjectiveFactory;

/** How long a forward pass of a subnet, built alone, takes on this machine. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(ObjectiveFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class LatencyObjectiveFactory implements ObjectiveFactory<LatencySettings> {
  @Override
  public String name() {
    return "latency";
  }

  @Override
  public String description() {
    return "The time of a forward pass of the subnet on this machine, in milliseconds; less is"
        + " better.";
  }

  @Override
  public Class<LatencySettings> configType() {
    return LatencySettings.class;
  }

  @Override
  public Objective create(LatencySettings config, ObjectiveContext context) {
    LatencySettings.Statistic statistic = config.statistic();
    return new NamedObjective(
        statistic.objective(),
        Direction.MINIMIZE,
        false,
        candidate -> statistic.millis(candidate.latency(config.batchSize(), config.repetitions())));
  }
}
