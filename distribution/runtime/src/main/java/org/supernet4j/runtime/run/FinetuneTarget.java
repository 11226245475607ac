package org.supernet4j.runtime.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.task.Task;
import org.supernet4j.api.task.TaskContext;
import org.supernet4j.runtime.config.RunConfig;

/**
 * What a found subnet is fine-tuned on.
 *
 * @param dataset the images
 * @param task what the subnet is to do on them
 * @param space the run's space for these images
 * @param head the names of the parameters that tell classes apart, where the classes are others
 *     than those of the run; they are not inherited
 * @param isOther whether the images are others than those of the run
 */
record FinetuneTarget(
    Dataset dataset, Task task, SearchSpace space, Set<String> head, boolean isOther)
    implements AutoCloseable {
  private static final String KEY = "finetune.dataset";

  /** The run's own images. */
  static FinetuneTarget same(Dataset dataset, Task task, SearchSpace space) {
    return new FinetuneTarget(dataset, task, space, Set.of(), false);
  }

  /**
   * Other images.
   *
   * @param own the classes and images of the run
   * @param context what the space may ask for
   * @throws RunException if the space cannot be made for them
   */
  static FinetuneTarget other(
      RunConfig config, Dataset dataset, DatasetInfo own, ComponentContext context) {
    DatasetInfo data = dataset.info();
    Task task = ComponentCreation.create(KEY, config.task(), TaskContext.of(context, data));
    SearchSpace space =
        ComponentCreation.create(KEY, config.space(), SearchSpaceContext.of(context, data));
    Set<String> head =
        data.classes().equals(own.classes())
            ? Set.of()
            : head(config, space.network(), SearchSpaceContext.of(context, withOneMoreClass(data)));
    return new FinetuneTarget(dataset, task, space, head, true);
  }

  /** The parameters whose shapes depend on the number of classes; none where that is fixed. */
  private static Set<String> head(
      RunConfig config, Network network, SearchSpaceContext oneMoreClass) {
    Network other;
    try {
      other = Component.create(config.space(), oneMoreClass).network();
    } catch (IllegalArgumentException fixed) {
      return Set.of();
    }
    Map<String, int[]> shapes = new HashMap<>();
    other.parameters().forEach(each -> shapes.put(each.name(), each.largestShape()));
    return network.parameters().stream()
        .filter(each -> !Arrays.equals(each.largestShape(), shapes.get(each.name())))
        .map(Parameter::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static DatasetInfo withOneMoreClass(DatasetInfo data) {
    return DatasetInfo.numbered(
        data.name(), data.height(), data.width(), data.channels(), data.classes().size() + 1);
  }

  @Override
  public void close() {
    if (isOther) {
      dataset.close();
    }
  }
}
