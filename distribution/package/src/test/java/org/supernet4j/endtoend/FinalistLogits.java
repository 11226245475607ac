package org.supernet4j.endtoend;

import java.nio.file.Path;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.Loss;
import org.supernet4j.api.distiller.Losses;
import org.supernet4j.api.engine.Clipping;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.task.Classification;
import org.supernet4j.runtime.Supernet4J;
import org.supernet4j.runtime.run.SavedRun;
import org.supernet4j.runtime.storage.RunDirectory;

/** The logits that a run's only finalist gives with the weights of its last checkpoint. */
final class FinalistLogits {
  private FinalistLogits() {}

  /** The logits of {@link ModelLogits#images}. */
  static float[] of(Path run) {
    DatasetInfo data = DatasetInfo.numbered("random", 28, 28, 1, 10);
    Batch batch = new Batch(data, ModelLogits.IMAGES);
    System.arraycopy(ModelLogits.images(), 0, batch.images(), 0, batch.images().length);
    batch.resize(ModelLogits.IMAGES);
    try (SavedRun saved = Supernet4J.open(run)) {
      Network network = saved.space().network().at(saved.result().winner().orElseThrow());
      Loss loss = Losses.ofLabels(0);
      TrainingSpec spec =
          new TrainingSpec(
              new Classification(network.classes()),
              new Distiller(loss, loss),
              saved.config().training().optimizer(),
              step -> 0,
              Clipping.none(),
              new Randomness(1));
      Engine engine = Engines.create(saved.config().engine());
      try (Subnet subnet = engine.subnet(network, spec)) {
        Path state = new RunDirectory(run).finalist(1).latest().orElseThrow().folder();
        subnet.load(state.resolve("weights"));
        return subnet.logits(batch);
      }
    }
  }
}
