package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.runtime.storage.RunDirectory;

/** Exports the winner. */
final class ExportPhase implements RunPhase {
  private final Ranking ranking;
  private final ModelExport export;
  private final RunDirectory directory;
  private final RunEvents events;

  @Inject
  ExportPhase(Ranking ranking, ModelExport export, RunDirectory directory, RunEvents events) {
    this.ranking = ranking;
    this.export = export;
    this.directory = directory;
    this.events = events;
  }

  @Override
  public Phase phase() {
    return Phase.EXPORT;
  }

  @Override
  public boolean run() {
    Architecture winner = ranking.winner().orElseThrow();
    events.emit(export.export(winner, directory.model()));
    return true;
  }
}
