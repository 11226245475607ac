package org.supernet4j.datasets.idx;

import com.google.auto.service.AutoService;
import java.net.URI;
import java.util.List;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetContext;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.datasets.files.PublishedFile;

/** Opens Fashion-MNIST: 60,000 training and 10,000 test images of clothes. */
@AutoService(DatasetFactory.class)
@SuppressWarnings("rawtypes")
public final class FashionMnistFactory implements DatasetFactory<IdxSettings> {
  static final IdxCollection FASHION_MNIST =
      new IdxCollection(
          "fashion-mnist",
          List.of(
              "T-shirt/top",
              "Trouser",
              "Pullover",
              "Dress",
              "Coat",
              "Sandal",
              "Shirt",
              "Sneaker",
              "Bag",
              "Ankle boot"),
          List.of(
              URI.create("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"),
              URI.create(
                  "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/")),
          new IdxFiles(
              new PublishedFile(
                  "train-images-idx3-ubyte.gz",
                  "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
                  "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
              new PublishedFile(
                  "train-labels-idx1-ubyte.gz",
                  "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
                  "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
              60_000),
          new IdxFiles(
              new PublishedFile(
                  "t10k-images-idx3-ubyte.gz",
                  "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
                  "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
              new PublishedFile(
                  "t10k-labels-idx1-ubyte.gz",
                  "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5",
                  "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
              10_000));

  @Override
  public String name() {
    return FASHION_MNIST.name();
  }

  @Override
  public String description() {
    return "Clothes, 28 x 28 grey, 60,000 + 10,000 images (Xiao, Rasul and Vollgraf, 2017)";
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
    return new IdxLoader(FASHION_MNIST, context.cacheFolder()).open(config);
  }
}
