package org.supernet4j.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apiguardian.api.API;
import org.supernet4j.api.engine.Capability;
import org.supernet4j.api.engine.Classifier;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.EngineException;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.Network;

/**
 * An engine for tests of samplers, distillers, searchers and runs: fast, deterministic, without
 * native code. It does not compute the layers of a network. An architecture is a softmax regression
 * over 16 cells of the image, of which it sees the more, the more parameters it has; the weights
 * are shared, gates weigh the logits of architectures, the loss is the distiller's, and training is
 * plain gradient descent at the learning rate of the step, so accuracy depends on architecture,
 * data, draws and steps. Optimizers, clipping and dropout play no part.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FakeEngine implements Engine {
  /** The file that an exported model consists of, in its directory. */
  public static final String MODEL_FILE = "model.bin";

  private final AtomicLong bytes = new AtomicLong();

  /** An engine that holds nothing yet. */
  public FakeEngine() {}

  @Override
  public String description() {
    return "fake engine for tests";
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(
        Capability.GATES, Capability.PROBES, Capability.WEIGHTS, Capability.CHANNEL_SORTING);
  }

  @Override
  public Supernet supernet(Network network, TrainingSpec spec) {
    return new FakeSupernet(
        network, spec, new LinearModel(network.classes(), spec.randomness()), bytes);
  }

  @Override
  public Subnet subnet(Network network, TrainingSpec spec) {
    if (network.choices().count() > 0) {
      throw new IllegalArgumentException(
          "a subnet has no choices, found " + network.choices() + "; use Network.at(architecture)");
    }
    return new FakeSubnet(
        network, spec, new LinearModel(network.classes(), spec.randomness()), bytes);
  }

  @Override
  public Classifier open(Path directory) {
    Path file = directory.resolve(MODEL_FILE);
    if (!Files.isRegularFile(file)) {
      throw new EngineException(
          "there is no model in " + directory + "; name the folder that holds " + MODEL_FILE);
    }
    return FakeFiles.read(file, input -> FakeClassifier.read(input, bytes));
  }

  /** Bytes of the weights of all networks that were made and not closed; 0 if none leaks. */
  @Override
  public long tensorBytes() {
    return bytes.get();
  }
}
