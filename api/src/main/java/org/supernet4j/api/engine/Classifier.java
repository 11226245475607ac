package org.supernet4j.api.engine;

import org.apiguardian.api.API;
import org.supernet4j.api.dataset.Batch;

/** A network that gives logits for images. Holds native memory; close it. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Classifier extends AutoCloseable {
  /** The logits of the images in a batch, {@code [batch, classes]} row by row. */
  float[] logits(Batch batch);

  @Override
  void close();
}
