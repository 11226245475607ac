package org.supernet4j.samplers;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The configuration of {@link ProgressiveShrinkingSamplerFactory}.
 *
 * @param phases in order; before the first one all choices stay at their largest option
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ProgressiveShrinkingSettings(
    @Setting(
            value = "Phases in order, each of which frees further options of some choices.",
            byDefault =
                "[{ choices = \".*kernel\", from = 0 }, { choices = \".*depth\", from = 0.3,"
                    + " options = 2 }, { choices = \".*depth\", from = 0.36 }, { choices ="
                    + " \".*expand\", from = 0.65, options = 2, sort-channels = true }, { choices ="
                    + " \".*expand\", from = 0.71, sort-channels = true }]")
        List<Phase> phases) {
  public ProgressiveShrinkingSettings {
    phases = List.copyOf(phases);
    if (phases.isEmpty()) {
      throw new IllegalArgumentException("phases must hold at least one phase");
    }
    for (int i = 1; i < phases.size(); i++) {
      if (phases.get(i).from() < phases.get(i - 1).from()) {
        throw new IllegalArgumentException(
            "phases must be in order of from, found "
                + phases.get(i - 1).from()
                + " before "
                + phases.get(i).from());
      }
    }
  }

  /**
   * From some step on, some choices may take more than their largest option.
   *
   * @param choices a regular expression that the whole name of a choice matches
   * @param from share of the steps taken before
   * @param options how many of the largest options are free
   * @param sortChannels whether the channels whose number these choices decide are first put in
   *     order of importance
   */
  public record Phase(
      @Setting("regular expression that the whole names of the choices match") String choices,
      @Setting(value = "share of all steps taken before", min = 0, max = 1) double from,
      @Setting(
              value = "how many of the largest options may be drawn; all there are at most",
              byDefault = "1000",
              min = 1)
          int options,
      @Setting(
              value =
                  "whether the hidden channels whose number the choices decide are put in order of"
                      + " importance first; those that were free stay as they are",
              byDefault = "false")
          boolean sortChannels) {
    public Phase {
      Settings.requireWithin("from", from, 0, 1);
      Settings.requireAtLeast("options", options, 1);
    }
  }
}
