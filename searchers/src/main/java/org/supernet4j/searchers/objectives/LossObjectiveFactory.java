package org.supernet4j.searchers.objectives;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveContext;
import org.supernet4j.api.objective.ObjectiveFactory;

/** The measure {@code loss}: the mean loss of a subnet on validation examples. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(ObjectiveFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class LossObjectiveFactory implements ObjectiveFactory<NoSettings> {
  @Override
  public String name() {
    return "loss";
  }

  @Override
  public String description() {
    return "The mean loss of the task on validation examples; less is better.";
  }

  @Override
  public Class<NoSettings> configType() {
    return NoSettings.class;
  }

  @Override
  public Objective create(NoSettings config, ObjectiveContext context) {
    return MeasureObjective.of(name(), context.measures());
  }
}
