package org.supernet4j.api.objective;

import org.apiguardian.api.API;
import org.supernet4j.api.plugin.ComponentFactory;

/**
 * Makes objectives.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ObjectiveFactory<C extends Record>
    extends ComponentFactory<C, ObjectiveContext, Objective> {}
