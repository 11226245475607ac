package org.supernet4j.runtime.config;

import java.util.Optional;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.api.distiller.DistillerFactory;
import org.supernet4j.api.engine.EngineFactory;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.api.task.TaskFactory;

/** A whole run, as a configuration file describes it. */
public record RunConfig(
    @Setting(value = "the run itself", byDefault = "{}") RunSettings run,
    @Setting(value = "what computes", byDefault = "{type = tensorflow}")
        Component<EngineFactory<?>> engine,
    @Setting("the images to learn from") Component<DatasetFactory<?>> dataset,
    @Setting(value = "what networks are to do", byDefault = "{type = classification}")
        Component<TaskFactory<?>> task,
    @Setting("the networks to choose among") Component<SearchSpaceFactory<?>> space,
    @Setting(value = "which subnets are trained in a step", byDefault = "{type = uniform}")
        Component<SamplerFactory<?>> sampler,
    @Setting(value = "what subnets learn from", byDefault = "{type = labels}")
        Component<DistillerFactory<?>> distiller,
    @Setting("how the supernet is trained") TrainingSettings training,
    @Setting(value = "statistics of normalisations in evaluation", byDefault = "{}")
        CalibrationSettings calibration,
    @Setting(value = "how subnets are searched", byDefault = "{}") SearchSettings search,
    @Setting(value = "how the best subnets are retrained", byDefault = "{}")
        RetrainSettings retrain,
    @Setting(value = "the model for serving", byDefault = "{}") ExportSettings export,
    @Setting("how a found subnet goes on learning; it does not if absent")
        Optional<FinetuneSettings> finetune,
    @Setting(value = "the address that Prometheus scrapes", byDefault = "{}")
        MetricsSettings metrics,
    @Setting(value = "how images are read", byDefault = "{}") ReadingSettings reading)
    implements RunDescription {}
