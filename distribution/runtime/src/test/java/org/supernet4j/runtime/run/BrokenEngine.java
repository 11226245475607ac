package org.supernet4j.runtime.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.Classifier;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.EngineException;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.task.Measures;

/** An engine that can be told to fail. */
final class BrokenEngine implements Engine {
  private final Engine engine;

  /** How often a supernet is saved before its disk is full. */
  int savesUntilFull = Integer.MAX_VALUE;

  /** How many supernets were made. */
  int supernets;

  /** Added to one logit of models that are opened. */
  float errorOfModels;

  BrokenEngine(Engine engine) {
    this.engine = engine;
  }

  @Override
  public String description() {
    return engine.description();
  }

  @Override
  public Supernet supernet(Network network, TrainingSpec spec) {
    supernets++;
    return new BrokenSupernet(engine.supernet(network, spec));
  }

  @Override
  public Subnet subnet(Network network, TrainingSpec spec) {
    return engine.subnet(network, spec);
  }

  @Override
  public Classifier open(Path directory) {
    return new BrokenModel(engine.open(directory), errorOfModels);
  }

  @Override
  public long tensorBytes() {
    return engine.tensorBytes();
  }

  private record BrokenModel(Classifier model, float error) implements Classifier {
    @Override
    public float[] logits(Batch batch) {
      float[] logits = model.logits(batch);
      logits[logits.length - 1] += error;
      return logits;
    }

    @Override
    public void close() {
      model.close();
    }
  }

  private final class BrokenSupernet implements Supernet {
    private final Supernet supernet;

    BrokenSupernet(Supernet supernet) {
      this.supernet = supernet;
    }

    @Override
    public Network network() {
      return supernet.network();
    }

    @Override
    public StepFeedback step(long step, List<Draw> draws, Batch batch) {
      return supernet.step(step, draws, batch);
    }

    @Override
    public double[] losses(List<Architecture> architectures, Batch batch) {
      return supernet.losses(architectures, batch);
    }

    @Override
    public Measures evaluate(
        Architecture architecture, Iterable<Batch> calibration, Iterable<Batch> data) {
      return supernet.evaluate(architecture, calibration, data);
    }

    @Override
    public int sortChannels(Set<Choice> choices, List<Architecture> kept) {
      return supernet.sortChannels(choices, kept);
    }

    @Override
    public Subnet extract(
        Architecture architecture, Iterable<Batch> calibration, TrainingSpec spec) {
      return supernet.extract(architecture, calibration, spec);
    }

    @Override
    public void save(Path file) {
      if (savesUntilFull-- <= 0) {
        try {
          Files.writeString(file, "half of it");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        throw new EngineException(file + " cannot be written: No space left on device");
      }
      supernet.save(file);
    }

    @Override
    public void load(Path file) {
      supernet.load(file);
    }

    @Override
    public void close() {
      supernet.close();
    }
  }
}
