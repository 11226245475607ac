package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import org.supernet4j.api.report.Phase;

/** Writes the report. */
final class ReportPhase implements RunPhase {
  private final ReportFile report;

  @Inject
  ReportPhase(ReportFile report) {
    this.report = report;
  }

  @Override
  public Phase phase() {
    return Phase.REPORT;
  }

  @Override
  public boolean run() {
    report.write();
    return true;
  }
}
