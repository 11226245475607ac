package org.supernet4j.datasets.cifar;

import com.google.auto.service.AutoService;
import java.net.URI;
import java.util.List;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.datasets.files.PublishedFile;

/** Opens CIFAR-10: 50,000 training and 10,000 test images of ten kinds of things. */
@AutoService(DatasetFactory.class)
@SuppressWarnings("rawtypes")
public final class Cifar10Factory extends CifarFactory {
  static final CifarCollection CIFAR_10 =
      new CifarCollection(
          "cifar-10",
          "cifar-10-batches-bin",
          List.of(URI.create("https://www.cs.toronto.edu/~kriz/")),
          PublishedFile.packed(
              "cifar-10-binary.tar.gz",
              "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd"),
          0,
          List.of(
              "airplane",
              "automobile",
              "bird",
              "cat",
              "deer",
              "dog",
              "frog",
              "horse",
              "ship",
              "truck"),
          List.of(
              new CifarFile(
                  "data_batch_1.bin",
                  "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"),
              new CifarFile(
                  "data_batch_2.bin",
                  "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"),
              new CifarFile(
                  "data_batch_3.bin",
                  "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"),
              new CifarFile(
                  "data_batch_4.bin",
                  "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"),
              new CifarFile(
                  "data_batch_5.bin",
                  "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add")),
          new CifarFile(
              "test_batch.bin",
              "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b"));

  /** For the service loader. */
  public Cifar10Factory() {
    super(
        CIFAR_10,
        "Photos of ten kinds of things, 32 x 32 RGB, 50,000 + 10,000 images (Krizhevsky, 2009)");
  }
}
