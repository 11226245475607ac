package org.supernet4j.runtime.run;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.task.Task;
import org.supernet4j.runtime.batch.ReadAhead;
import org.supernet4j.runtime.config.RetrainSettings;
import org.supernet4j.runtime.config.RunConfig;
import org.supernet4j.runtime.report.QualityOrigin;
import org.supernet4j.runtime.storage.RunDirectory;

/** Wires a run: what a session holds, the run's folder, and the phases over them. */
final class RunModule extends AbstractModule {
  private final RunSession session;
  private final RunDirectory directory;
  private final RunEvents events;
  private final StopSignal stop;
  private final InstantSource clock;
  private final Extent extent;

  /** What there is to do. */
  enum Extent {
    /** All phases that are not complete. */
    WHOLE,
    /** A fine-tuning after a complete run, and the report again. */
    FINETUNE
  }

  RunModule(
      RunSession session,
      RunDirectory directory,
      RunEvents events,
      StopSignal stop,
      InstantSource clock,
      Extent extent) {
    this.session = session;
    this.directory = directory;
    this.events = events;
    this.stop = stop;
    this.clock = clock;
    this.extent = extent;
  }

  @Override
  protected void configure() {
    RunComponents components = session.components();
    bind(RunConfig.class).toInstance(session.config());
    install(
        new SearchModule(
            session.config(),
            QualityOrigin.SUPERNET,
            components.space(),
            components.search(),
            directory,
            events,
            stop));
    bind(RetrainSettings.class).toInstance(session.config().retrain());
    bind(Evaluator.class).to(Candidates.class);
    bind(ResumePoint.class).to(SupernetState.class);
    bind(RunComponents.class).toInstance(components);
    bind(Dataset.class).toInstance(components.dataset());
    bind(Task.class).toInstance(components.task());
    bind(Sampler.class).toInstance(components.sampler());
    bind(Distiller.class).toInstance(components.distiller());
    bind(ReadAhead.class).toInstance(session.reading());
    bind(Engine.class).toProvider(session::engine);
    bind(Supernet.class).toProvider(session::supernet);
    bind(InstantSource.class).toInstance(clock);
  }

  @Provides
  @Singleton
  Progress progress() {
    return extent == Extent.WHOLE ? Progress.of(directory) : Progress.anew();
  }

  @Provides
  @Singleton
  List<RunPhase> phases(
      RunConfig config,
      TrainPhase train,
      SearchPhase search,
      RetrainPhase retrain,
      ExportPhase export,
      Provider<FinetunePhase> finetune,
      ReportPhase report) {
    if (extent == Extent.FINETUNE) {
      return List.of(finetune.get(), report);
    }
    List<RunPhase> phases = new ArrayList<>(List.of(train, search));
    if (config.retrain().finalists() > 0) {
      phases.add(retrain);
    }
    if (config.export().enabled()) {
      phases.add(export);
    }
    if (config.finetune().isPresent()) {
      phases.add(finetune.get());
    }
    phases.add(report);
    return phases;
  }
}
