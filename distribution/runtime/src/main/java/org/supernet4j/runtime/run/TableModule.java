package org.supernet4j.runtime.run;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.util.List;
import org.supernet4j.runtime.config.RetrainSettings;
import org.supernet4j.runtime.report.QualityOrigin;
import org.supernet4j.runtime.storage.RunDirectory;
import org.supernet4j.runtime.table.Reading;

/** Wires a search on a table: nothing is trained, nothing is retrained or exported. */
final class TableModule extends AbstractModule {
  private final TableSession session;
  private final RunDirectory directory;
  private final RunEvents events;
  private final StopSignal stop;

  TableModule(TableSession session, RunDirectory directory, RunEvents events, StopSignal stop) {
    this.session = session;
    this.directory = directory;
    this.events = events;
    this.stop = stop;
  }

  @Override
  protected void configure() {
    install(
        new SearchModule(
            session.config(),
            QualityOrigin.table(session.signal().description()),
            session.space(),
            session.search(),
            directory,
            events,
            stop));
    bind(Reading.class).toInstance(session.signal());
    bind(RetrainSettings.class).toInstance(RetrainSettings.none());
    bind(Evaluator.class).to(TableEvaluator.class);
    bind(ResumePoint.class).toInstance(() -> 0);
  }

  @Provides
  @Singleton
  Progress progress() {
    return Progress.of(directory);
  }

  @Provides
  @Singleton
  List<RunPhase> phases(SearchPhase search, ReportPhase report) {
    return List.of(search, report);
  }
}
