package org.supernet4j.searchspaces.mobile;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The configuration of {@link AttentiveNasFactory}.
 *
 * @param resolutions extents to choose among, that images are interpolated to
 * @param normalization what pixels are brought to
 * @param dropout share of the features before the classifier that are dropped in training
 * @param dropConnect the rate towards which blocks are dropped in training
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record AttentiveNasSettings(
    @Setting(
            value = "Extents to choose among, in pixels; images are resized to the one in use.",
            byDefault = "[192, 224, 256, 288]",
            min = 32,
            max = 4096)
        List<Integer> resolutions,
    @Setting(value = "What pixels are brought to.", byDefault = "{}") Normalization normalization,
    @Setting(
            value = "Share of the features before the classifier that are dropped in training.",
            byDefault = "0.2",
            min = 0,
            max = 0.99)
        double dropout,
    @Setting(
            value =
                "Drop-connect of a block behind the last one; the blocks of mb6 and mb7 have less"
                    + " in proportion to their position.",
            byDefault = "0.2",
            min = 0,
            max = 0.99)
        double dropConnect) {
  public AttentiveNasSettings {
    resolutions = List.copyOf(resolutions);
  }

  /** What the settings are where none is given. */
  public static AttentiveNasSettings standard() {
    return new AttentiveNasSettings(
        List.of(192, 224, 256, 288), Normalization.imageNet(), 0.2, 0.2);
  }
}
