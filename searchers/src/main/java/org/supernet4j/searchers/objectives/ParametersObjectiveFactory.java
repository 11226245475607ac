package org.supernet4j.searchers.objectives;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveContext;
import org.supernet4j.api.objective.ObjectiveFactory;

/** The number of trainable values of a subnet. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(ObjectiveFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class ParametersObjectiveFactory implements ObjectiveFactory<NoSettings> {
  @Override
  public String name() {
    return "parameters";
  }

  @Override
  public String description() {
    return "The number of trainable values; less is better.";
  }

  @Override
  public Class<NoSettings> configType() {
    return NoSettings.class;
  }

  @Override
  public Objective create(NoSettings config, ObjectiveContext context) {
    return new NamedObjective(
        name(), Direction.MINIMIZE, true, candidate -> candidate.cost().parameters());
  }
}
