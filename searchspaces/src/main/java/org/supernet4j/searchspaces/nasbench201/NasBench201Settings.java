package org.supernet4j.searchspaces.nasbench201;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The settings of {@code nas-bench-201}.
 *
 * @param channels channels of the first stack
 * @param cells cells in each of the three stacks
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record NasBench201Settings(
    @Setting(
            value = "channels of the first stack; twice and four times as many in the next two",
            byDefault = "16",
            min = 1)
        int channels,
    @Setting(value = "cells in each of the three stacks", byDefault = "5", min = 1) int cells) {

  /** The published sizes. */
  static NasBench201Settings published() {
    return new NasBench201Settings(16, 5);
  }
}
