package org.supernet4j.searchspaces.mobile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choices;

/** Architectures of {@code attentive-nas} as publications and the reference vectors write them. */
final class AttentiveNasVectors {
  private AttentiveNasVectors() {}

  /**
   * An architecture.
   *
   * @param widths of the first convolution, of the stages and of the last convolution
   * @param depths of the stages
   * @param kernels of the stages
   * @param expands of the stages
   */
  static Architecture architecture(
      Choices choices,
      String resolution,
      String[] widths,
      String[] depths,
      String[] kernels,
      String[] expands) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("resolution", resolution);
    options.put("first-conv.width", widths[0]);
    for (int i = 1; i <= depths.length; i++) {
      options.put("mb" + i + ".width", widths[i]);
      options.put("mb" + i + ".depth", depths[i - 1]);
      options.put("mb" + i + ".kernel", kernels[i - 1]);
      options.put("mb" + i + ".expand", expands[i - 1]);
    }
    options.put("last-conv.width", widths[widths.length - 1]);
    return choices.architecture(options);
  }
}
