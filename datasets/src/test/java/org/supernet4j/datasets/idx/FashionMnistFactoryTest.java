package org.supernet4j.datasets.idx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.testkit.DatasetContract;

class FashionMnistFactoryTest extends DatasetContract<IdxSettings> {
  @TempDir static Path folder;

  @Override
  protected DatasetFactory<IdxSettings> factory() {
    return new FashionMnistFactory();
  }

  @Override
  protected IdxSettings config() {
    try {
      SmallCollection.publish(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SmallCollection.in(folder, false, 10);
  }
}
