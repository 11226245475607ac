package org.supernet4j.runtime.config;

import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.table.TableFactory;
import org.supernet4j.runtime.table.SignalSettings;

/** A search on a table of recorded trainings, as a configuration file describes it. */
public record TableRunConfig(
    @Setting(value = "the run itself", byDefault = "{}") RunSettings run,
    @Setting("the recorded trainings, in the place of a supernet") Component<TableFactory<?>> table,
    @Setting("the accuracy that subnets are evaluated by") SignalSettings signal,
    @Setting("how subnets are searched") TableSearchSettings search,
    @Setting(value = "the address that Prometheus scrapes", byDefault = "{}")
        MetricsSettings metrics)
    implements RunDescription {}
