package org.supernet4j.searchers.objectives;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveContext;
import org.supernet4j.api.objective.ObjectiveFactory;

/**
 * The measure {@code accuracy}: the share of validation examples that a subnet classifies right.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(ObjectiveFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class AccuracyObjectiveFactory implements ObjectiveFactory<NoSettings> {
  @Override
  public String name() {
    return "accuracy";
  }

  @Override
  public String description() {
    return "The share of validation examples classified right, 0 to 1; more is better.";
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
