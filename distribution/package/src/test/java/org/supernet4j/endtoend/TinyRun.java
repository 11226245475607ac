package org.supernet4j.endtoend;

import java.util.stream.Stream;

/** The quickstart, made so small that it takes seconds. */
final class TinyRun {
  private TinyRun() {}

  /**
   * The command line.
   *
   * @param overrides more settings, {@code key=value}
   */
  static String[] command(String... overrides) {
    Stream<String> tiny =
        Stream.of(
            "dataset.train=1000",
            "dataset.validation=200",
            "dataset.test=200",
            "training.steps=60",
            "training.batch-size=32",
            "training.dynamics.looks=1",
            "training.dynamics.architectures=2",
            "calibration.batches=2",
            "search.searcher.evaluations=5",
            "retrain.finalists=1",
            "retrain.epochs=1");
    return Stream.concat(
            Stream.of("run", "quickstart"),
            Stream.concat(tiny, Stream.of(overrides))
                .flatMap(override -> Stream.of("-D", override)))
        .toArray(String[]::new);
  }
}
