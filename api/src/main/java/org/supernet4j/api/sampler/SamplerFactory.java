package org.supernet4j.api.sampler;

import org.apiguardian.api.API;
import org.supernet4j.api.plugin.ComponentFactory;

/**
 * Makes samplers.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SamplerFactory<C extends Record>
    extends ComponentFactory<C, SamplerContext, Sampler> {}
