package org.supernet4j.api.distiller;

import org.apiguardian.api.API;
import org.supernet4j.api.plugin.ComponentFactory;

/**
 * Makes distillers.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DistillerFactory<C extends Record>
    extends ComponentFactory<C, DistillerContext, Distiller> {}
