package org.supernet4j.runtime.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.runtime.config.RunConfig;

/**
 * What a found subnet is fine-tuned on.
 *
 * @param dataset the images
 * @param space the run's space for these images
 * @param head the names of the parameters that tell classes apart, where the classes are others
 *     than those of the run; they are not inherited
 * @param isOther whether the images are others than those of the run
 */
record FinetuneTarget(Dataset dataset, SearchSpace space, Set<String> head, boolean isOther)
    implements AutoCloseable {
  private static final String KEY = "finetune.dataset";

  /** The run's own images. */
  static FinetuneTarget same(Dataset dataset, SearchSpace space) {
    return new FinetuneTarget(dataset, space, Set.of(), false);
  }

  /**
   * Other images.
   *
   * @param own the classes and images of the run
   * @throws RunException if the space cannot be made for them
   */
  static FinetuneTarget other(RunConfig config, Dataset dataset, DatasetInfo own) {
    DatasetInfo data = dataset.info();
    SearchSpace space =
        RunComponents.make(KEY, config.space(), () -> RunComponents.space(config.space(), data));
    Set<String> head =
        data.classes().equals(own.classes()) ? Set.of() : head(config, space.network(), data);
    return new FinetuneTarget(dataset, space, head, true);
  }

  /** The parameters whose shapes depend on the number of classes; none where that is fixed. */
  private static Set<String> head(RunConfig config, Network network, DatasetInfo data) {
    DatasetInfo withOneMore =
        DatasetInfo.numbered(
            data.name(), data.height(), data.width(), data.channels(), data.classes().size() + 1);
    Network other;
    try {
      other = RunComponents.space(config.space(), withOneMore).network();
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

  @Override
  public void close() {
    if (isOther) {
      dataset.close();
    }
  }
}
