package org.supernet4j.searchspaces.mobile;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The configuration of {@link OnceForAllFactory}.
 *
 * @param resolutions extents to choose among, that images are interpolated to
 * @param width multiplies the channels of every stage
 * @param normalization what pixels are brought to
 * @param dropout share of the features before the classifier that are dropped in training
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record OnceForAllSettings(
    @Setting(
            value = "Extents to choose among, in pixels; images are resized to the one in use.",
            byDefault = "[128, 160, 192, 224]",
            min = 32,
            max = 4096)
        List<Integer> resolutions,
    @Setting(
            value = "Multiplies the channels of every stage, rounded to multiples of 8.",
            byDefault = "1.0",
            min = 0.1,
            max = 4)
        double width,
    @Setting(value = "What pixels are brought to.", byDefault = "{}") Normalization normalization,
    @Setting(
            value = "Share of the features before the classifier that are dropped in training.",
            byDefault = "0.1",
            min = 0,
            max = 0.99)
        double dropout) {
  public OnceForAllSettings {
    resolutions = List.copyOf(resolutions);
  }

  /** What the settings are where none is given. */
  public static OnceForAllSettings standard() {
    return new OnceForAllSettings(List.of(128, 160, 192, 224), 1, Normalization.imageNet(), 0.1);
  }
}
