package org.supernet4j.searchspaces.mobile;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.network.Rescale;

/**
 * What is subtracted from pixels and what they are divided by, in units of the full range of a
 * byte.
 *
 * @param mean one value, or one per channel; none: those of ImageNet
 * @param deviation as many values as means; none: those of ImageNet
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Normalization(
    @Setting(
            value =
                "Subtracted from pixels, as a share of 255: one value or one per channel; [] for"
                    + " those of ImageNet.",
            byDefault = "[]")
        List<Double> mean,
    @Setting(
            value =
                "What pixels are divided by, as a share of 255: one value or one per channel; []"
                    + " for those of ImageNet.",
            byDefault = "[]")
        List<Double> deviation) {
  private static final List<Double> IMAGENET_MEAN = List.of(0.485, 0.456, 0.406);
  private static final List<Double> IMAGENET_DEVIATION = List.of(0.229, 0.224, 0.225);

  public Normalization {
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
    if (mean.size() != deviation.size()) {
      throw new IllegalArgumentException(
          "mean and deviation need as many values as each other, found "
              + mean
              + " and "
              + deviation);
    }
    if (deviation.stream().anyMatch(value -> !(value > 0))) {
      throw new IllegalArgumentException("deviation must be positive, found " + deviation);
    }
  }

  /** Mean and deviation of ImageNet's pixels; for grey images, the averages over its colours. */
  public static Normalization imageNet() {
    return new Normalization(List.of(), List.of());
  }

  /**
   * The layer that does it to bytes.
   *
   * @param channels values of a pixel
   */
  Rescale rescale(int channels) {
    return new Rescale(
        values(mean, IMAGENET_MEAN, channels), values(deviation, IMAGENET_DEVIATION, channels));
  }

  private static List<Double> values(List<Double> given, List<Double> usual, int channels) {
    List<Double> values = given;
    if (given.isEmpty()) {
      values =
          channels == usual.size()
              ? usual
              : List.of(usual.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
    }
    return values.stream().map(value -> 255 * value).toList();
  }
}
