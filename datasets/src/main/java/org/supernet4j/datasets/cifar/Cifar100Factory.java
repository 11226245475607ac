package org.supernet4j.datasets.cifar;

import com.google.auto.service.AutoService;
import java.net.URI;
import java.util.List;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.datasets.files.PublishedFile;

/** Opens CIFAR-100: 50,000 training and 10,000 test images of a hundred kinds of things. */
@AutoService(DatasetFactory.class)
@SuppressWarnings("rawtypes")
public final class Cifar100Factory extends CifarFactory {
  static final CifarCollection CIFAR_100 =
      new CifarCollection(
          "cifar-100",
          "cifar-100-binary",
          List.of(URI.create("https://www.cs.toronto.edu/~kriz/")),
          PublishedFile.packed(
              "cifar-100-binary.tar.gz",
              "58a81ae192c23a4be8b1804d68e518ed807d710a4eb253b1f2a199162a40d8ec"),
          20,
          List.of(
              ("apple aquarium_fish baby bear beaver bed bee beetle bicycle bottle "
                      + "bowl boy bridge bus butterfly camel can castle caterpillar cattle "
                      + "chair chimpanzee clock cloud cockroach couch crab crocodile cup "
                      + "dinosaur dolphin elephant flatfish forest fox girl hamster house "
                      + "kangaroo keyboard lamp lawn_mower leopard lion lizard lobster man "
                      + "maple_tree motorcycle mountain mouse mushroom oak_tree orange "
                      + "orchid otter palm_tree pear pickup_truck pine_tree plain plate "
                      + "poppy porcupine possum rabbit raccoon ray road rocket rose sea "
                      + "seal shark shrew skunk skyscraper snail snake spider squirrel "
                      + "streetcar sunflower sweet_pepper table tank telephone television "
                      + "tiger tractor train trout tulip turtle wardrobe whale willow_tree "
                      + "wolf woman worm")
                  .split(" ")),
          List.of(
              new CifarFile(
                  "train.bin", "f31298fc616915fa142368359df1c4ca2ae984d6915ca468b998a5ec6aeebf29")),
          new CifarFile(
              "test.bin", "d8b1e6b7b3bee4020055f0699b111f60b1af1e262aeb93a0b659061746f8224a"));

  /** For the service loader. */
  public Cifar100Factory() {
    super(
        CIFAR_100,
        "Photos of a hundred kinds of things, 32 x 32 RGB, 50,000 + 10,000 images (Krizhevsky,"
            + " 2009)");
  }
}
