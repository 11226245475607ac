package org.supernet4j.searchers;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The settings of {@code exhaustive}.
 *
 * @param atMost the largest space to search
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ExhaustiveSettings(
    @Setting(
            value = "the most subnets to evaluate; a larger space is an error",
            byDefault = "1000",
            min = 1)
        int atMost) {}
