package org.supernet4j.searchers.objectives;

import java.util.Optional;
import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The configuration of {@link MeasureObjectiveFactory}.
 *
 * @param name of a measure of the task
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record MeasureSettings(
    @Setting("the name of a measure of the task; the one that leads if absent")
        Optional<String> name) {}
