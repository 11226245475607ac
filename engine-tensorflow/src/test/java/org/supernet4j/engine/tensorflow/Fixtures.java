package org.supernet4j.engine.tensorflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.supernet4j.testkit.RandomSpaces;
import org.tensorflow.proto.ConfigProto;

/** What the engine's tests share. */
final class Fixtures {
  static final ConfigProto OPTIONS = ConfigProto.getDefaultInstance();
  static final Distiller LABELS = new Distiller(Losses.crossEntropy(0), Losses.crossEntropy(0));
  static final Optimizer SGD = new Optimizer.Sgd(0.9, true, 1e-3, true);

  private Fixtures() {}

  static TrainingSpec spec(Optimizer optimizer) {
    return new TrainingSpec(LABELS, optimizer, step -> 0.05, Clipping.none(), new Randomness(7));
  }

  static TensorFlowSupernet supernet(SearchSpace space, Optimizer optimizer) {
    return TensorFlowSupernet.fresh(space.network(), spec(optimizer), OPTIONS);
  }

  /** Random images and labels that suit a space. */
  static Batch batch(SearchSpace space, int size, long seed) {
    DatasetInfo data = RandomSpaces.data(space);
    Batch batch = new Batch(data, size);
    batch.resize(size);
    SplittableRandom random = new SplittableRandom(seed);
    random.nextBytes(batch.images());
    for (int i = 0; i < size; i++) {
      batch.labels()[i] = random.nextInt(data.classes().size());
    }
    return batch;
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

  /** For each value of a whole parameter whether an architecture uses it. */
  static boolean[] used(Parameter whole, Network fixed) {
    boolean[] used = new boolean[(int) whole.largestCount()];
    fixed.parameters().stream()
        .filter(part -> part.name().equals(whole.name()))
        .forEach(
            part -> {
              float[] positions = new float[used.length];
              for (int i = 0; i < positions.length; i++) {
                positions[i] = i;
              }
              for (float position : VariableValues.cut(positions, whole, part)) {
                used[(int) position] = true;
              }
            });
    return used;
  }
}
