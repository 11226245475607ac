package org.supernet4j.cli.run;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.table.Table;
import org.supernet4j.cli.TableOptions;
import org.supernet4j.cli.UsageFault;
import org.supernet4j.runtime.landscape.Measure;
import org.supernet4j.runtime.run.RunException;
import org.supernet4j.runtime.run.SavedRun;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which recorded subnets of a table to look at. */
final class RecordedOptions {
  private static final long SEED = 1;
  private static final int COUNT = 100;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description =
          "Evaluate random subnets that a table of the same space records, and report how their order"
              + " agrees with the recorded one.")
  private Optional<String> table = Optional.empty();

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "How many subnets of the table; default: 100.")
  private Optional<Integer> count = Optional.empty();

  @Mixin private TableOptions options;

  /**
   * Whether a table was named.
   *
   * @throws UsageFault if none was, but something that is about one
   */
  boolean isGiven() {
    if (table.isEmpty() && (count.isPresent() || options.isGiven())) {
      throw new UsageFault(
          "--count, --metric and -D are about a table, and none is named; add --table TABLE or"
              + " leave them out");
    }
    return table.isPresent();
  }

  /**
   * A random part of the table's subnets with their recorded values.
   *
   * @throws UsageFault if the table lacks the metric, or is of another space
   */
  List<Recorded> draw(SavedRun run) {
    int wanted = count.orElse(COUNT);
    if (wanted < 1) {
      throw new UsageFault("--count = " + wanted + ": at least 1");
    }
    try (Table opened = options.open(table.orElseThrow())) {
      Measure measure = options.ofMetric(metric -> Measure.of(opened, metric, Optional.empty()));
      SplittableRandom random = new SplittableRandom(SEED);
      return Stream.generate(() -> random.nextInt(measure.count()))
          .distinct()
          .limit(Math.min(wanted, measure.count()))
          .map(place -> recorded(run, opened, measure, place))
          .toList();
    }
  }

  private static Recorded recorded(SavedRun run, Table table, Measure measure, int place) {
    String id = table.architectures().get(place).id();
    try {
      return new Recorded(run.architecture(id), measure.at(place), measure.text());
    } catch (RunException fault) {
      throw new UsageFault(
          "--table = "
              + table.name()
              + ": it records subnets of "
              + table.space().name()
              + ", the run is one of "
              + run.space().name()
              + ", in which there is no "
              + id
              + "; take a table and a run of one space with the same settings");
    }
  }

  /**
   * A recorded subnet.
   *
   * @param value what is recorded of it
   * @param metric the value in words
   */
  record Recorded(Architecture architecture, double value, String metric) {}
}
