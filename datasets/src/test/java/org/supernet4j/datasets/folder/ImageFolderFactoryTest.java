package org.supernet4j.datasets.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.datasets.folder.ImageFolderSettings.Unreadable;
import org.supernet4j.testkit.DatasetContract;

class ImageFolderFactoryTest extends DatasetContract<ImageFolderSettings> {
  @TempDir static Path folder;

  @Override
  protected DatasetFactory<ImageFolderSettings> factory() {
    return new ImageFolderFactory();
  }

  @Override
  protected ImageFolderSettings config() {
    try {
      SmallFolder.write(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SmallFolder.settings(folder, Unreadable.FAIL);
  }
}
