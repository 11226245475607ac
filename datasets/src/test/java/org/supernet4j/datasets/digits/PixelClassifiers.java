package org.supernet4j.datasets.digits;

import java.util.stream.IntStream;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.Split;

/** Classifiers that compare images pixel by pixel; they tell how hard a data set is. */
final class PixelClassifiers {
  private PixelClassifiers() {}

  /** Accuracy on test of taking the class whose mean training image is nearest. */
  static double nearestMean(Dataset data) {
    Batch train = DigitsTest.readAll(data, Split.TRAIN);
    int classes = data.info().classes().size();
    double[][] means = new double[classes][train.imageBytes()];
    int[] counts = new int[classes];
    for (int image = 0; image < train.size(); image++) {
      double[] sum = means[train.labels()[image]];
      counts[train.labels()[image]]++;
      for (int pixel = 0; pixel < sum.length; pixel++) {
        sum[pixel] += pixel(train, image, pixel);
      }
    }
    for (int label = 0; label < classes; label++) {
      for (int pixel = 0; pixel < means[label].length; pixel++) {
        means[label][pixel] /= counts[label];
      }
    }
    return accuracy(data, means, IntStream.range(0, classes).toArray());
  }

  /** Accuracy on test of taking the class of the nearest training image. */
  static double nearestImage(Dataset data) {
    Batch train = DigitsTest.readAll(data, Split.TRAIN);
    double[][] images = new double[train.size()][train.imageBytes()];
    for (int image = 0; image < images.length; image++) {
      for (int pixel = 0; pixel < train.imageBytes(); pixel++) {
        images[image][pixel] = pixel(train, image, pixel);
      }
    }
    return accuracy(data, images, train.labels());
  }

  private static double accuracy(Dataset data, double[][] references, int[] labels) {
    Batch test = DigitsTest.readAll(data, Split.TEST);
    long hits =
        IntStream.range(0, test.size())
            .parallel()
            .filter(image -> labels[nearest(test, image, references)] == test.labels()[image])
            .count();
    return (double) hits / test.size();
  }

  private static int nearest(Batch batch, int image, double[][] references) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int reference = 0; reference < references.length; reference++) {
      double distance = 0;
      for (int pixel = 0; pixel < batch.imageBytes(); pixel++) {
        double difference = pixel(batch, image, pixel) - references[reference][pixel];
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        nearest = reference;
      }
    }
    return nearest;
  }

  private static int pixel(Batch batch, int image, int pixel) {
    return Byte.toUnsignedInt(batch.images()[batch.offset(image) + pixel]);
  }
}
