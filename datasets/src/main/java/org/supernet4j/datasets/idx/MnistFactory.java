package org.supernet4j.datasets.idx;

import com.google.auto.service.AutoService;
import java.net.URI;
import java.util.List;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetContext;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.datasets.files.PublishedFile;

/** Opens MNIST: 60,000 training and 10,000 test images of handwritten digits. */
@AutoService(DatasetFactory.class)
@SuppressWarnings("rawtypes")
public final class MnistFactory implements DatasetFactory<IdxSettings> {
  static final IdxCollection MNIST =
      new IdxCollection(
          "mnist",
          List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
          List.of(
              URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
              URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"),
              URI.create("https://raw.githubusercontent.com/fgnt/mnist/master/")),
          new IdxFiles(
              new PublishedFile(
                  "train-images-idx3-ubyte.gz",
                  "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
                  "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
              new PublishedFile(
                  "train-labels-idx1-ubyte.gz",
                  "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
                  "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
              60_000),
          new IdxFiles(
              new PublishedFile(
                  "t10k-images-idx3-ubyte.gz",
                  "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
                  "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
              new PublishedFile(
                  "t10k-labels-idx1-ubyte.gz",
                  "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
                  "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
              10_000));

  @Override
  public String name() {
    return MNIST.name();
  }

  @Override
  public String description() {
    return "Handwritten digits, 28 x 28 grey, 60,000 + 10,000 images (LeCun, Cortes and Burges)";
  }

  @Override
  public Class<IdxSettings> configType() {
    return IdxSettings.class;
  }

  /**
   * {@inheritDoc}
   *
   * @throws DatasetException if files are missing, truncated, changed or malformed, or no image
   *     would be left for training
   */
  @Override
  public Dataset create(IdxSettings config, DatasetContext context) {
    return new IdxLoader(MNIST, context.cacheFolder()).open(config);
  }
}
