package org.supernet4j.engine.tensorflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.engine.BatchResult;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.objective.Latency;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Measures;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.engine.tensorflow.graph.Variable;
import org.supernet4j.engine.tensorflow.network.NetworkGraph;
import org.supernet4j.engine.tensorflow.network.VariableValues;
import org.supernet4j.engine.tensorflow.store.SavedModelWriter;

/** A network without choices: the same graph with nothing left to feed. */
public final class TensorFlowSubnet implements Subnet {
  private final TensorFlowSupernet supernet;
  private final Architecture only;

  TensorFlowSubnet(TensorFlowSupernet supernet) {
    this.supernet = supernet;
    this.only = supernet.network().choices().first();
  }

  @Override
  public Network network() {
    return supernet.network();
  }

  TensorFlowSupernet asSupernet() {
    return supernet;
  }

  Draw draw() {
    return new Draw(only, Draw.Role.SAMPLED, Draw.Guidance.LABELS, false, true);
  }

  @Override
  public BatchResult step(long step, Batch batch) {
    DrawResult result = supernet.step(step, List.of(draw()), batch).results().get(0);
    return new BatchResult(result.loss(), result.sums());
  }

  @Override
  public Measures evaluate(Iterable<Batch> calibration, Iterable<Batch> data) {
    return supernet.evaluate(only, calibration, data);
  }

  @Override
  public List<String> inherit(Subnet source, Predicate<String> wanted) {
    if (!(source instanceof TensorFlowSubnet other)) {
      throw new IllegalArgumentException(
          "found a subnet of " + source.getClass().getName() + "; inherit from one of this engine");
    }
    NetworkGraph from = other.supernet.graph();
    NetworkGraph into = supernet.graph();
    Map<String, Parameter> given = new HashMap<>();
    from.variables().all().keySet().forEach(each -> given.put(each.name(), each));
    Map<String, float[]> values = VariableValues.read(from, from.variables().all());
    Map<Variable, float[]> inherited = new HashMap<>();
    List<String> others = new ArrayList<>();
    into.variables()
        .all()
        .forEach(
            (parameter, variable) -> {
              String name = parameter.name();
              if (wanted.test(name) && hasShapeOf(parameter, given.get(name))) {
                inherited.put(variable, values.get(name));
              } else {
                others.add(name);
              }
            });
    if (!inherited.isEmpty()) {
      VariableValues.write(into, inherited);
    }
    return others;
  }

  private static boolean hasShapeOf(Parameter one, Parameter other) {
    return other != null && Arrays.equals(one.largestShape(), other.largestShape());
  }

  @Override
  public float[] logits(Batch batch) {
    return supernet.logits(only, batch);
  }

  @Override
  public Latency latency(int batchSize, int repetitions) {
    Shape input = network().input();
    DatasetInfo data =
        DatasetInfo.numbered(
            "noise",
            input.height().largest(),
            input.width().largest(),
            input.channels().largest(),
            network().classes());
    Batch batch = new Batch(data, batchSize);
    batch.resize(batchSize);
    new Random(1).nextBytes(batch.images());
    double[] millis = new double[repetitions];
    for (int i = -Math.max(3, repetitions / 10); i < repetitions; i++) {
      long start = System.nanoTime();
      logits(batch);
      if (i >= 0) {
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    return new Latency(
        (millis[(repetitions - 1) / 2] + millis[repetitions / 2]) / 2,
        millis[(int) Math.ceil(0.99 * repetitions) - 1],
        batchSize,
        repetitions);
  }

  @Override
  public void export(Path directory, DatasetInfo data) {
    NetworkGraph graph = supernet.graph();
    SavedModelWriter.write(
        network(), VariableValues.read(graph, graph.variables().all()), data, directory);
  }

  @Override
  public void save(Path target) {
    supernet.save(target);
  }

  @Override
  public void load(Path source) {
    supernet.load(source);
  }

  @Override
  public void close() {
    supernet.close();
  }
}
