package org.supernet4j.runtime.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.runtime.bench.page.BenchReport;
import org.supernet4j.runtime.config.ConfigBinder;
import org.supernet4j.runtime.plugin.Components;
import org.supernet4j.runtime.run.RunException;

class BenchTest {
  private static final String BASE =
      """
      bench { name = test, seeds = 2 }
      table = stairs
      signal.metric = accuracy
      budget.queries = 4
      checkpoints = [1, 2, 4]
      objectives = [accuracy]
      searchers = [{searcher = walk}]
      """;

  @TempDir private Path folder;

  private static BenchConfig config(String... changes) {
    return new ConfigBinder(
            Components.of(
                new StairsTableFactory(),
                new WalkFactory(),
                objective("accuracy", Direction.MAXIMIZE),
                objective("misses", Direction.MINIMIZE)))
        .bind(
            BenchConfig.class,
            ConfigFactory.parseString(BASE + String.join("\n", changes)).root(),
            "test");
  }

  private static ObjectiveFactory<NoSettings> objective(String name, Direction direction) {
    return new ObjectiveFactory<>() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String description() {
        return name;
      }

      @Override
      public Class<NoSettings> configType() {
        return NoSettings.class;
      }

      @Override
      public Objective create(NoSettings config) {
        return new Objective() {
          @Override
          public String name() {
            return name;
          }

          @Override
          public Direction direction() {
            return direction;
          }

          @Override
          public double value(Candidate candidate) {
            double accuracy = candidate.quality().accuracy();
            return direction == Direction.MAXIMIZE ? accuracy : candidate.cost().macs();
          }
        };
      }
    };
  }

  private static BenchResult run(String... changes) {
    return Bench.run(config(changes), searcher -> {});
  }

  private static double mean(BenchResult result, double spent) {
    return result.searchers().get(0).at(spent).orElseThrow().mean();
  }

  @Test
  void aSearchIsWorthItsBestFindSoFar() {
    BenchResult result = run();

    assertThat(result.best()).isEqualTo(.4, within(1e-12));
    assertThat(mean(result, 1)).isEqualTo(.1, within(1e-12));
    assertThat(mean(result, 3)).isEqualTo(.3, within(1e-12));
    assertThat(result.searchers().get(0).reached(.4).median()).isEqualTo(4);
  }

  @Test
  void findsAreChosenByTheSignalAndJudgedByTheReportedAccuracy() {
    BenchResult result = run("signal.epochs = 5", "reported { metric = accuracy, epochs = 10 }");

    assertThat(mean(result, 2)).isEqualTo(.2, within(1e-12));
    assertThat(result.best()).isEqualTo(.4, within(1e-12));
  }

  @Test
  void shortTrainingsCostInProportionAndLongOnesAreJudged() {
    BenchResult result = run("searchers = [{searcher {type = walk, halves = true}}]");

    assertThat(mean(result, 0.5)).isEqualTo(.1, within(1e-12));
    assertThat(mean(result, 3)).isEqualTo(.2, within(1e-12));
  }

  @Test
  void secondsAreThoseOfTheTable() {
    BenchResult result = run("budget = null", "budget.seconds = 35", "checkpoints = [10, 35]");

    assertThat(mean(result, 10)).isEqualTo(.1, within(1e-12));
    assertThat(mean(result, 35)).isEqualTo(.3, within(1e-12));
  }

  @Test
  void randomRepeatsDifferBetweenSeedsAndComeAgain() {
    String[] noisy = {
      "bench.seeds = 40", "signal.repeat = random", "searchers = [{searcher {type = walk}}]"
    };
    BenchResult result = run(noisy);

    assertThat(mean(result, 4)).isLessThan(.4);
    assertThat(run(noisy).searchers().get(0).valuesAt(4))
        .isEqualTo(result.searchers().get(0).valuesAt(4));
  }

  @Test
  void twoObjectivesAreComparedByHypervolume() {
    BenchResult result = run("objectives = [accuracy, misses]");

    assertThat(result.comparesFronts()).isTrue();
    assertThat(result.best()).isEqualTo(1);
    assertThat(mean(result, 4)).isEqualTo(1, within(1e-12));
    assertThat(mean(result, 1)).isLessThan(1);
  }

  @Test
  void reportAndTablesAreWritten() throws IOException {
    List<String> done = new ArrayList<>();
    BenchConfig config =
        config(
            "bench.directory = \"" + folder + "\"",
            "searchers = [{name = <a>, searcher = walk}, {searcher {type = walk, random = true}}]");

    Path page = BenchReport.write(Bench.run(config, done::add), Clock.systemUTC());

    assertThat(done).containsExactly("<a>", "walk");
    assertThat(Files.readString(page)).contains("&lt;a&gt;", "<svg").doesNotContain("<a>");
    assertThat(Files.readString(page.resolveSibling("searches.csv")))
        .contains("\"<a>\",1,0.1,0.2,0.4,4.0\r\n");
    assertThat(Files.readString(page.resolveSibling("curves.csv")))
        .contains("\"<a>\",4.0,0.4,0.0,0.4,0.4,0.4\r\n");
    assertThat(page.resolveSibling("bench.conf")).exists();
  }

  @Test
  void unknownMetricsAndEpochsAreNamed() {
    assertThatThrownBy(() -> run("signal.metric = precision"))
        .isInstanceOf(RunException.class)
        .hasMessageContainingAll("signal.metric = precision", "[accuracy]");
    assertThatThrownBy(() -> run("reported { metric = accuracy, epochs = 7 }"))
        .isInstanceOf(RunException.class)
        .hasMessageContainingAll("reported.epochs = 7", "[5, 10]");
  }

  @Test
  void checkpointsBeyondTheBudgetAreRefused() {
    assertThatThrownBy(() -> config("checkpoints = [2, 5]"))
        .hasMessageContaining("checkpoints must ascend to the budget of 4.0");
  }
}
