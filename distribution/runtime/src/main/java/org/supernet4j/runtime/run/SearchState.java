package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import jakarta.inject.Singleton;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.runtime.storage.AtomicFiles;
import org.supernet4j.runtime.storage.JsonLines;
import org.supernet4j.runtime.storage.RunDirectory;
import org.supernet4j.runtime.storage.StorageException;

/**
 * What a search knows: every evaluation as soon as it is made, and the searcher after each round. A
 * round that was cut short is asked for again, and its evaluations are found here.
 */
@Singleton
final class SearchState {
  /** In the file the fidelity of an evaluation in full. */
  private static final int FULL = 0;

  private final Path searcherFile;
  private final JsonLines<Line> file;
  private final Map<Trial, Evaluation> evaluations = new LinkedHashMap<>();

  @Inject
  SearchState(RunDirectory directory, SearchSpace space) {
    this.searcherFile = directory.state("searcher");
    this.file = new JsonLines<>(directory.state("evaluations.jsonl"), Line.class);
    for (Line line : file.all()) {
      Architecture architecture = space.choices().parse(line.architecture());
      evaluations.put(line.trial(architecture), new Evaluation(architecture, line.values()));
    }
  }

  /** All evaluations in full, in order. */
  List<Evaluation> evaluations() {
    return evaluations.entrySet().stream()
        .filter(entry -> entry.getKey().fidelity().isEmpty())
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The number of all evaluations. */
  int count() {
    return evaluations.size();
  }

  /** The evaluation of a trial; empty where it was not made yet. */
  Optional<Evaluation> find(Trial trial) {
    return Optional.ofNullable(evaluations.get(trial));
  }

  /** Keeps the evaluation of a trial. */
  void add(Trial trial, Evaluation evaluation) {
    file.append(
        new Line(trial.architecture().id(), trial.fidelity().orElse(FULL), evaluation.values()));
    evaluations.put(trial, evaluation);
  }

  /** Keeps a searcher that was given the evaluations of as many rounds. */
  void save(long rounds, Searcher searcher) {
    AtomicFiles.publish(
        searcherFile,
        path -> {
          try (DataOutputStream output = new DataOutputStream(Files.newOutputStream(path))) {
            output.writeLong(rounds);
            searcher.save(output);
          }
        });
  }

  /**
   * Brings a new searcher to the state that was saved last.
   *
   * @return the number of rounds it was given
   */
  long restore(Searcher searcher) {
    if (!Files.exists(searcherFile)) {
      return 0;
    }
    try (DataInputStream input = new DataInputStream(Files.newInputStream(searcherFile))) {
      long rounds = input.readLong();
      searcher.load(input);
      return rounds;
    } catch (IOException fault) {
      throw new StorageException(searcherFile + " is damaged (" + fault + ")", fault);
    }
  }

  /** An evaluation in the file. */
  private record Line(String architecture, int fidelity, List<Double> values) {
    Trial trial(Architecture parsed) {
      return fidelity == FULL ? Trial.full(parsed) : Trial.at(parsed, fidelity);
    }
  }
}
