package org.supernet4j.datasets.cifar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.testkit.DatasetContract;

class Cifar100FactoryTest extends DatasetContract<CifarSettings> {
  @TempDir static Path folder;

  @Override
  protected DatasetFactory<CifarSettings> factory() {
    return new Cifar100Factory();
  }

  @Override
  protected CifarSettings config() {
    CifarCollection published = Cifar100Factory.CIFAR_100;
    try {
      for (String file : published.trainNames()) {
        Files.write(folder.resolve(file), SmallCifar.records(20, 2, 1));
      }
      Files.write(folder.resolve(published.test().name()), SmallCifar.records(20, 2, 2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SmallCifar.own(folder);
  }
}
