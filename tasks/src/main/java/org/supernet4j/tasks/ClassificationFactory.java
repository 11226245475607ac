package org.supernet4j.tasks;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.task.Classification;
import org.supernet4j.api.task.Task;
import org.supernet4j.api.task.TaskContext;
import org.supernet4j.api.task.TaskFactory;

/** {@code classification}: tells the classes of a data set apart, see {@link Classification}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes") // the service type has no type argument
@AutoService(TaskFactory.class)
public final class ClassificationFactory implements TaskFactory<NoSettings> {
  @Override
  public String name() {
    return "classification";
  }

  @Override
  public String description() {
    return "Networks tell classes apart, by cross-entropy with the labels; measures accuracy,"
        + " top-5-accuracy and loss.";
  }

  @Override
  public Class<NoSettings> configType() {
    return NoSettings.class;
  }

  @Override
  public Task create(NoSettings config, TaskContext context) {
    return new Classification(context.data().classes().size());
  }
}
