package org.supernet4j.searchers.fidelity;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The settings of {@code hyperband}.
 *
 * @param eta one of so many subnets goes on to the next fidelity
 * @param rounds how often the tournaments of all fidelities are played
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record HyperbandSettings(
    @Setting(
            value = "one of so many subnets goes on to the next fidelity",
            byDefault = "3",
            min = 2)
        int eta,
    @Setting(
            value = "how often the tournaments of all fidelities are played",
            byDefault = "1",
            min = 1)
        int rounds) {}
