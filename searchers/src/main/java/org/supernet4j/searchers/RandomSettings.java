package org.supernet4j.searchers;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The settings of {@code random}.
 *
 * @param evaluations how many subnets to look at
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RandomSettings(
    @Setting(value = "subnets to evaluate, each once", byDefault = "100", min = 1)
        int evaluations) {}
