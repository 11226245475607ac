package org.supernet4j.api.config;

import org.apiguardian.api.API;

/** The configuration of a component that has nothing to configure. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record NoSettings() {}
