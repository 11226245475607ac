package org.supernet4j.searchers.objectives;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveContext;
import org.supernet4j.api.objective.ObjectiveFactory;

/** {@code measure}: a measure of the task, such as accuracy or perplexity. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(ObjectiveFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class MeasureObjectiveFactory implements ObjectiveFactory<MeasureSettings> {
  @Override
  public String name() {
    return "measure";
  }

  @Override
  public String description() {
    return "A measure of the task on validation examples, by its name; the one that leads if none"
        + " is named.";
  }

  @Override
  public Class<MeasureSettings> configType() {
    return MeasureSettings.class;
  }

  @Override
  public Objective create(MeasureSettings config, ObjectiveContext context) {
    String name = config.name().orElseGet(() -> context.measures().get(0).name());
    return MeasureObjective.of(name, context.measures());
  }
}
