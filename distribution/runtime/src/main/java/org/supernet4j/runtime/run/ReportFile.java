package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.runtime.config.RunSettings;
import org.supernet4j.runtime.journal.Journal;
import org.supernet4j.runtime.journal.file.JournalReader;
import org.supernet4j.runtime.report.QualityOrigin;
import org.supernet4j.runtime.report.RunFacts;
import org.supernet4j.runtime.report.RunReport;
import org.supernet4j.runtime.report.page.ReportWriter;
import org.supernet4j.runtime.storage.RunDirectory;
import org.supernet4j.runtime.storage.StorageException;

/** Writes the report of a run from the files in its folder. */
final class ReportFile {
  private static final Logger LOG = LoggerFactory.getLogger(ReportFile.class);

  private final RunSettings settings;
  private final QualityOrigin origin;
  private final SearchSpace space;
  private final Objectives objectives;
  private final RunDirectory directory;

  @Inject
  ReportFile(
      RunSettings settings,
      QualityOrigin origin,
      SearchSpace space,
      Objectives objectives,
      RunDirectory directory) {
    this.settings = settings;
    this.origin = origin;
    this.space = space;
    this.objectives = objectives;
    this.directory = directory;
  }

  /** Writes the report, in place of an earlier one. */
  void write() {
    RunFacts facts =
        new RunFacts(
            settings.name(),
            directory.path(),
            origin,
            settings.seed(),
            configuration(),
            Provenance.read(directory.provenance()).labelled());
    Journal journal = new JournalReader(space.choices()).read(directory.journal());
    journal.warnings().forEach(LOG::warn);
    new ReportWriter()
        .write(RunReport.of(facts, space, objectives.list(), journal), directory.report());
  }

  private String configuration() {
    try {
      return Files.readString(directory.configuration());
    } catch (IOException fault) {
      throw new StorageException(directory.configuration() + " cannot be read: " + fault, fault);
    }
  }
}
