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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveContext;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.runtime.bench.page.BenchReport;
import org.supernet4j.runtime.config.ConfigBinder;
import org.supernet4j.runtime.config.InvalidConfiguration;
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

  static BenchConfig config(String... changes) {
    return new ConfigBinder(
            Components.of(
                new StairsTableFactory(),
                new WalkFactory(),
                objective("accuracy", Direction.MAXIMIZE),
                objective("misses", Direction.MINIMIZE),
                objective("latency-ms", Direction.MINIMIZE),
                objective("loss", Direction.MINIMIZE)))
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
      public Objective create(NoSettings config, ObjectiveContext context) {
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
          public boolean isCost() {
            return name.equals("misses");
          }

          @Override
          public double value(Candidate candidate) {
            return switch (name) {
              case "latency-ms" -> candidate.latency(1, 1).medianMillis();
              case "loss" -> candidate.measures().value("loss");
              case "misses" -> candidate.cost().macs();
              default -> candidate.measures().value("accuracy");
            };
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
  void findsAreChosenByTheSignalAndEvaluatedByTheReportedAccuracy() {
    BenchResult result = run("signal.epochs = 5", "reported { metric = accuracy, epochs = 10 }");

    assertThat(mean(result, 2)).isEqualTo(.2, within(1e-12));
    assertThat(result.best()).isEqualTo(.4, within(1e-12));
  }

  @Test
  void shortTrainingsCostInProportionAndLongOnesAreEvaluated() {
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

  /**
   * Multiply-adds by hand, of a convolution of an 8 x 8 map and a dense layer of 3: 64 w k k + 3 w
   * for w filters of k x k. The second and the fourth have 3 x 3 kernels: 1158 and 2316.
   */
  @Test
  void searchersAreComparedOnWhatConstraintsAllow() throws IOException {
    String[] within = {"constraints = [{objective = misses, max = 1000}]"};
    BenchResult result = run(within);

    assertThat(result.best()).isEqualTo(.3, within(1e-12));
    assertThat(mean(result, 2)).isEqualTo(.3, within(1e-12));
    assertThat(result.searchers().get(0).reached(result.best()).share()).isEqualTo(1);
    assertThat(page(within))
        .contains("constraints: misses to 1000, which 2 of 4 networks meet")
        .contains("The most in the part of the table that the constraints allow: 30.000%.");
  }

  /**
   * Of the table's range, 134 to 2316 multiply-adds and accuracies of .1 to .4, the third network
   * beats 2/3 times (2316 - 268) / (2316 - 134), and the first, the least accurate, nothing.
   */
  @Test
  void hypervolumesAreSharesOfTheAllowedFront() {
    BenchResult result =
        run("objectives = [accuracy, misses]", "constraints = [{objective = misses, max = 1000}]");

    assertThat(mean(result, 1)).isZero();
    assertThat(mean(result, 2)).isEqualTo(1, within(1e-12));
  }

  @Test
  void subnetThatConstraintsForbidIsRefusedAsInASearch() {
    assertThatThrownBy(
            () ->
                run(
                    "constraints = [{objective = misses, max = 1000}]",
                    "searchers = [{searcher {type = walk, heedless = true}}]"))
        .isInstanceOf(RunException.class)
        .hasMessageContainingAll(
            "searcher walk: it asked for architecture", "misses is 1158", "use another searcher");
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
        .contains("\"<a>\",1,0.1,0.2,0.4,4\r\n");
    assertThat(Files.readString(page.resolveSibling("curves.csv")))
        .contains("\"<a>\",4,0.4,0,0.4,0.4,0.4\r\n");
    assertThat(Files.readString(page.resolveSibling("searches.csv")))
        .startsWith("searcher,seed,after-1,after-2,after-4,spent-at-best\r\n");
    assertThat(Files.readString(page.resolveSibling("comparisons.csv")))
        .startsWith("first,second,spent,difference,superiority,p,exact\r\n")
        .contains("\"<a>\",\"walk\",4,", ",true\r\n");
    assertThat(page.resolveSibling("bench.conf")).exists();
  }

  private String page(String... changes) throws IOException {
    List<String> all = new ArrayList<>(List.of(changes));
    all.add("bench.directory = \"" + folder + "\"");
    return Files.readString(BenchReport.write(run(all.toArray(String[]::new)), Clock.systemUTC()));
  }

  @Test
  void reportTellsWhoIsAheadAndHowSureThatIs() throws IOException {
    String walks = "searchers = [{name = \"a, b\", searcher = walk}, {name = c, searcher = walk}";
    String shorter = "{name = d, searcher {type = walk, evaluations = 2}}]";

    assertThat(page(walks + "]")).contains("a, b; and c are level with 40.000%");
    String one = "searchers = [{name = a, searcher = walk}, " + shorter;
    assertThat(page(one)).contains("a is ahead with 40.000% on average, but not significantly.");
    assertThat(page(one, "bench.seeds = 31"))
        .contains(
            "a is ahead with 40.000% on average, significantly ahead of d. The most in the table: 40.000%.")
        .contains("by its normal approximation, as no pair has at most 30 searches each");
    String noisy = "{name = b, searcher {type = walk, random = true}}";
    assertThat(
            page(
                "bench.seeds = 60",
                walks.replace("c, searcher", "c, limit = 2, searcher") + ", " + noisy + "]"))
        .contains("After 2 queries, ")
        .contains(
            "After 4 queries, a, b is ahead with 40.000% on average, significantly ahead of b."
                + " Not compared there: c (its budget ends after 2 queries).");
  }

  @Test
  void reportNamesWhatIsToldAndReported() throws IOException {
    assertThat(
            page(
                "signal { epochs = 5, repeat = random }",
                "reported { metric = accuracy, epochs = 10 }"))
        .contains("given: accuracy after 5 epochs, one training drawn at random")
        .contains("reported: accuracy after 10 epochs<");
  }

  @Test
  void oneSearchHasNoStandardError() throws IOException {
    String page = page("bench.seeds = 1");

    assertThat(page).contains("40.000 ± –").doesNotContain("± 0.000", "NaN");
    try (var files = Files.walk(folder)) {
      Path curves = files.filter(file -> file.endsWith("curves.csv")).findFirst().orElseThrow();
      assertThat(Files.readString(curves)).contains("\"walk\",4,0.4,,0.4,0.4,0.4\r\n");
    }
  }

  @Test
  void ofManySearchersOnlyTheBestHaveBands() throws IOException {
    assertThat(page()).contains("class=\"band\"").doesNotContain("class=\"band resting\"");
    String many =
        IntStream.range(0, 6)
            .mapToObj(i -> "{name = s" + i + ", searcher {type = walk, random = true}}")
            .collect(Collectors.joining(",", "searchers = [", "]"));
    String page = page(many);

    assertThat(page.split("class=\"band\"")).hasSize(1 + 4 * 3);
    assertThat(page.split("class=\"band resting\"")).hasSize(1 + 4 * 3);
    assertThat(page).contains("class=\"line c4 d2\"", "class=\"ends\"", "all but the best 3");
    assertThat(page.split("are drawn at 0.01")).hasSize(1 + 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          checkpoints = [2, 5] | checkpoints = [2,5] | to the budget of 4 queries
          checkpoints = [2, 1] | checkpoints = [2,1] | must ascend
          checkpoints = [] | checkpoints = [] | at least one
          objectives = [misses] | objectives = [misses] | [accuracy, misses]
          objectives = [accuracy, accuracy] | objectives = [accuracy,accuracy] | two that differ
          searchers = [{searcher = walk}, {searcher = walk}] | searchers = [ | a name of its own
          """)
  void settingsAtOddsAreNamedAtTheirPlace(String change, String place, String problem) {
    assertThatThrownBy(() -> config(change))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContainingAll(place, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          signal.metric = precision | signal.metric = precision | [accuracy]
          reported { metric = accuracy, epochs = 7 } | reported.epochs = 7 | [5, 10]
          objectives = [accuracy, latency-ms] | objectives[1]: latency-ms | no networks to measure
          constraints = [{objective = misses, max = 1}] | constraints: | nearest feasible range
          constraints = [{objective = loss, max = 1}] | constraints[0] (type = loss): | constrain a cost
          objectives = [accuracy, loss] | objectives[1]: loss | there is no measure 'loss'
          searchers = [{searcher = walk}, {name = <b>, searcher {type = walk, picky = true}}] \
              | searchers[1] (type = walk): | not this space
          """)
  void whatDoesNotSuitTheTableIsAFaultOfTheConfiguration(
      String change, String place, String problem) {
    assertThatThrownBy(() -> Bench.check(config(change)))
        .hasMessageContainingAll(place, problem)
        .isInstanceOfSatisfying(
            RunException.class, fault -> assertThat(fault.isOfConfiguration()).isTrue());
  }

  @Test
  void budgetsInWhichNothingFitsAreRefused() {
    String[] small = {"budget = null", "budget.seconds = 4", "checkpoints = [4]"};
    assertThatThrownBy(() -> run(small))
        .hasMessageContainingAll("budget.seconds = 4.0", "the cheapest one takes 5.0 seconds");

    String[] shortOnly = {"budget = null", "budget.seconds = 7", "checkpoints = [7]"};
    assertThatThrownBy(() -> run(shortOnly))
        .isInstanceOf(RunException.class)
        .hasMessageContainingAll("checkpoints = [7.0]", "raise budget");
  }

  @Test
  void folderThatCannotBeWrittenIsRefusedBeforeAnySearch() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    List<String> done = new ArrayList<>();

    assertThatThrownBy(() -> Bench.run(config("bench.directory = \"" + file + "\""), done::add))
        .isInstanceOf(RunException.class)
        .hasMessageContainingAll("bench.directory = " + file, "is not a folder");
    assertThat(done).isEmpty();
  }
}
