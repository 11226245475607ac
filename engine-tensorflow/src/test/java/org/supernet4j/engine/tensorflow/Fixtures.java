package org.supernet4j.engine.tensorflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.Losses;
import org.supernet4j.api.engine.Clipping;
import org.supernet4j.api.engine.Optimizer;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.task.Classification;
import org.supernet4j.api.task.Task;
import org.supernet4j.engine.tensorflow.graph.HeldBytes;
import org.supernet4j.engine.tensorflow.graph.Sessions;
import org.supernet4j.engine.tensorflow.graph.Tensors;
import org.supernet4j.engine.tensorflow.network.NetworkGraph;
import org.supernet4j.engine.tensorflow.network.VariableValues;
import org.supernet4j.engine.tensorflow.task.BatchInputs;
import org.supernet4j.engine.tensorflow.train.TrainingPass;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/** What the engine's tests share. */
final class Fixtures {
  static final Sessions OPTIONS =
      new Sessions(ConfigProto.getDefaultInstance(), 2, Optional.empty(), new HeldBytes());
  static final Distiller LABELS = new Distiller(Losses.ofLabels(0), Losses.ofLabels(0));
  static final Optimizer SGD = new Optimizer.Sgd(0.9, true, 1e-3, true);

  private Fixtures() {}

  static TrainingSpec spec(Network network, Optimizer optimizer) {
    return new TrainingSpec(
        task(network), LABELS, optimizer, step -> 0.05, Clipping.none(), new Randomness(7));
  }

  /** Telling apart as many classes as a network has outputs. */
  static Task task(Network network) {
    return new Classification(network.classes());
  }

  /** Training that changes no weight. */
  static TrainingSpec still(Network network) {
    return new TrainingSpec(
        task(network), LABELS, SGD, step -> 0, Clipping.none(), new Randomness(7));
  }

  /** Fresh weights, with the transforms of kernels off the identity as after some training. */
  static TensorFlowSupernet supernet(SearchSpace space, Optimizer optimizer) {
    TensorFlowSupernet supernet =
        TensorFlowSupernet.fresh(space.network(), spec(space.network(), optimizer), OPTIONS);
    Map<String, float[]> values = values(supernet);
    SplittableRandom random = new SplittableRandom(17);
    for (Parameter parameter : space.network().parameters()) {
      if (parameter.role() == Parameter.Role.KERNEL_TRANSFORM) {
        float[] transform = values.get(parameter.name());
        for (int i = 0; i < transform.length; i++) {
          transform[i] += (float) random.nextGaussian() / 5;
        }
      }
    }
    supernet.graph().initialize(values);
    return supernet;
  }

  /** Random images and labels that suit a space. */
  static Batch batch(SearchSpace space, int size, long seed) {
    return batch(space.network(), size, seed);
  }

  /** Random images and labels that suit a network. */
  static Batch batch(Network network, int size, long seed) {
    DatasetInfo data = data(network);
    Batch batch = new Batch(data, size);
    batch.resize(size);
    SplittableRandom random = new SplittableRandom(seed);
    random.nextBytes(batch.images());
    for (int i = 0; i < size; i++) {
      batch.labels()[i] = random.nextInt(data.classes().size());
    }
    return batch;
  }

  /** The images and classes of a network. */
  static DatasetInfo data(Network network) {
    List<Size> input = network.input().dimensions();
    boolean image = network.input().isImage();
    return DatasetInfo.numbered(
        "random",
        image ? input.get(0).largest() : 1,
        image ? input.get(1).largest() : network.input().volume().largest(),
        image ? input.get(2).largest() : 1,
        network.classes());
  }

  static Draw draw(Architecture architecture) {
    return Draw.sampled(architecture);
  }

  /** Distinct random architectures, smallest and largest first. */
  static List<Architecture> architectures(SearchSpace space, int count, long seed) {
    List<Architecture> chosen = new ArrayList<>(List.of(space.smallest()));
    if (!chosen.contains(space.largest())) {
      chosen.add(space.largest());
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 20 * count && chosen.size() < count; i++) {
      Architecture next = space.random(random);
      if (!chosen.contains(next)) {
        chosen.add(next);
      }
    }
    return chosen;
  }

  /** All values of all parameters, by name. */
  static Map<String, float[]> values(TensorFlowSupernet supernet) {
    return VariableValues.read(supernet.graph(), supernet.graph().variables().all());
  }

  /** The logits of a training pass, with the statistics of the batch, {@code [batch * classes]}. */
  static float[] trainingLogits(
      TensorFlowSupernet supernet,
      Architecture architecture,
      Batch batch,
      boolean regularized,
      long seed) {
    NetworkGraph graph = supernet.graph();
    TrainingPass training = supernet.training();
    try (BatchInputs.Fed images = graph.batch().new Fed(batch);
        Tensors tensors = new Tensors()) {
      Session.Runner runner = graph.run(images, graph.fed(architecture), tensors);
      training.feed(runner, tensors, new TrainingPass.Feeds(0, regularized, seed, false));
      try (Result result = runner.fetch(training.logits()).run()) {
        float[] logits = new float[batch.size() * graph.network().classes()];
        ((TFloat32) result.get(0)).asRawTensor().data().asFloats().read(logits);
        return logits;
      }
    }
  }

  /** Rows of a matrix. */
  static double[][] rows(float[] values, int count) {
    double[][] rows = new double[count][values.length / count];
    for (int i = 0; i < values.length; i++) {
      rows[i / rows[0].length][i % rows[0].length] = values[i];
    }
    return rows;
  }

  /** For each value of a whole parameter whether one of some architectures uses it. */
  static boolean[] used(Parameter whole, List<Architecture> architectures, Network network) {
    boolean[] used = new boolean[(int) whole.largestCount()];
    for (Architecture architecture : architectures) {
      boolean[] byThis = used(whole, architecture, network);
      for (int i = 0; i < used.length; i++) {
        used[i] |= byThis[i];
      }
    }
    return used;
  }

  /** For each value of a whole parameter whether an architecture uses it. */
  static boolean[] used(Parameter whole, Architecture architecture, Network network) {
    boolean[] used = new boolean[(int) whole.largestCount()];
    if (whole.isUsed(architecture) && runs(whole, network.at(architecture))) {
      float[] positions = new float[used.length];
      for (int i = 0; i < positions.length; i++) {
        positions[i] = i;
      }
      for (float position : VariableValues.cut(positions, whole, whole.at(architecture))) {
        used[(int) position] = true;
      }
    }
    return used;
  }

  /** Whether the layer that owns a parameter is in a network. */
  private static boolean runs(Parameter parameter, Network fixed) {
    String path = pathOf(parameter);
    return fixed.parameters().stream().anyMatch(part -> pathOf(part).equals(path));
  }

  private static String pathOf(Parameter parameter) {
    return parameter.name().substring(0, parameter.name().lastIndexOf('/'));
  }
}
