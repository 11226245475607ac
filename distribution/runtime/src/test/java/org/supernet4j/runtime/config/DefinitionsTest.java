package org.supernet4j.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file's own definitions, substitutions and environment variables. */
class DefinitionsTest {
  private static final String SMALLEST =
      """
      dataset = digits
      space = small
      training.epochs = 2
      """;

  @TempDir private Path folder;
  private final ConfigLoader loader = new ConfigLoader(FakeComponents.all());

  private RunConfig load(String content, String... overrides) throws IOException {
    Path file = Files.writeString(folder.resolve("run.conf"), SMALLEST + content);
    return loader.load(file.toString(), List.of(overrides));
  }

  private List<Fault> faults(String content, String... overrides) {
    return catchThrowableOfType(InvalidConfiguration.class, () -> load(content, overrides))
        .faults();
  }

  private List<Fault> faults(Map<String, String> variables, String content) {
    ConfigLoader other = new ConfigLoader(FakeComponents.all(), variables);
    return catchThrowableOfType(
            InvalidConfiguration.class,
            () -> {
              Path file = Files.writeString(folder.resolve("run.conf"), SMALLEST + content);
              other.load(file.toString(), List.of());
            })
        .faults();
  }

  @Test
  void definitionsAreUsedAndAreNoSettings() throws IOException {
    RunConfig config = load("let { n = 5 }\nrun { name = run-${let.n}, seed = ${let.n} }");

    assertThat(config.run().name()).isEqualTo("run-5");
    assertThat(config.run().seed()).isEqualTo(5);
    assertThat(ResolvedConfig.render(config)).doesNotContain("let");
  }

  @Test
  void overrideChangesADefinition() throws IOException {
    assertThat(load("let { n = 5 }\nrun.seed = ${let.n}", "let.n=7").run().seed()).isEqualTo(7);
  }

  @Test
  void settingThatIsGivenTwiceAndSubstitutedKeepsItsValueBesideAnOverride() throws IOException {
    RunConfig config =
        load("run.name = old\nlet { n = 5 }\nrun.name = run-${let.n}", "run.seed=3", "let.n=7");

    assertThat(config.run().name()).isEqualTo("run-7");
    assertThat(config.run().seed()).isEqualTo(3);
  }

  @Test
  void definitionsAreABlock() {
    assertThat(faults("let = 5"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.problem()).isEqualTo("not a block"))
        .satisfies(fault -> assertThat(fault.path()).isEqualTo("let"));
  }

  @Test
  void substitutionsThatNameNothingHideNoOtherFault() {
    List<Fault> faults =
        faults(
            """
            let { length = 5 }
            run { name = run-${let.lenght}, seed = ${let.other}, sede = 1 }
            training { batch-size = ${let.length}, epochs = x }
            sampler { type = greedy, epsilon = ${let.lenght}, warmup = -1 }
            """);

    assertThat(faults).extracting(Fault::line).containsExactly(5, 5, 5, 6, 7);
    assertThat(faults)
        .filteredOn(fault -> fault.problem().startsWith("${let.lenght} names nothing"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.suggestion()).hasValue("did you mean ${let.length}?"));
  }

  @Test
  void faultOfAVariablesValueNamesTheLineThatUsesIt() {
    assertThat(faults("\nrun.seed = ${PATH}"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.origin()).endsWith("run.conf:5"))
        .satisfies(
            fault ->
                assertThat(fault.problem())
                    .isEqualTo("the environment variable PATH is not a number"));
    assertThat(faults("", "run.seed=${?PATH}"))
        .extracting(Fault::origin)
        .containsExactly("-D run.seed=${?PATH}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run.name = ${NOTHING}      | NOTHING",
        "run.name = ${?NOTHING}     | NOTHING",
        "run.name = run-${NOTHING}  | NOTHING",
        "run.name = ${OTHER}${NONE} | NONE",
        "training.batch-size = ${NOTHING} | NOTHING",
        "sampler.type = ${NOTHING}  | NOTHING",
      })
  void variableThatIsEmptyIsNamedWithItsLine(String line, String variable) {
    Map<String, String> variables = Map.of("NOTHING", "", "NONE", "", "OTHER", "5");

    assertThat(faults(variables, "run.seed = ${OTHER}\n" + line))
        .singleElement()
        .satisfies(fault -> assertThat(fault.origin()).endsWith("run.conf:5"))
        .satisfies(
            fault ->
                assertThat(fault.problem())
                    .isEqualTo("the environment variable " + variable + " is empty"))
        .satisfies(fault -> assertThat(fault.suggestion().orElseThrow()).contains("unset it"));
  }

  @Test
  void variablesOfTheSameValueAreToldApart() {
    Map<String, String> variables = Map.of("ONE", "x", "TWO", "x");

    assertThat(faults(variables, "run.seed = ${ONE}\ntraining.batch-size = ${TWO}"))
        .extracting(fault -> fault.line() + " " + fault.problem())
        .containsExactlyInAnyOrder(
            "4 the environment variable ONE is not a number",
            "5 the environment variable TWO is not a number");
  }

  @Test
  void variableIsUsedInAnOverrideAndInAPartOfAValue() throws IOException {
    Path file = Files.writeString(folder.resolve("run.conf"), SMALLEST + "run.name = run-${FOO}");
    ConfigLoader withFoo = new ConfigLoader(FakeComponents.all(), Map.of("FOO", "7"));

    RunConfig config = withFoo.load(file.toString(), List.of("run.seed=${FOO}"));

    assertThat(config.run().name()).isEqualTo("run-7");
    assertThat(config.run().seed()).isEqualTo(7);
  }

  @Test
  void faultOfAVariableStandsAtTheKeyThatUsesIt() {
    Map<String, String> variables = Map.of("ONE", "x");

    assertThat(
            faults(
                variables,
                """
                let { n = ${ONE} }
                training.batch-size = ${ONE} # unlike run.seed
                calibration.batches = 1${ONE}
                metrics.port = ${ONE}1
                run.seed = ${let.n}
                """))
        .extracting(fault -> fault.line() + " " + fault.path() + ": " + fault.problem())
        .containsExactly(
            "5 training.batch-size: the environment variable ONE is not a number",
            "6 calibration.batches: not a number",
            "7 metrics.port: the environment variable ONE is not a number",
            "8 run.seed: the environment variable ONE is not a number");
  }

  @Test
  void refusedDefinitionIsNamedWithEachKeyThatUsesIt() {
    String place = "${let.n} is defined at " + folder.resolve("run.conf") + ":4";

    assertThat(faults("let { n = x }\nrun.seed = ${let.n}\ncalibration.batches = ${let.n}"))
        .extracting(Fault::line, Fault::path, fault -> fault.suggestion().orElseThrow())
        .containsExactly(tuple(5, "run.seed", place), tuple(6, "calibration.batches", place));
    assertThat(faults("let { n = x }\n\nrun.seed = 1${let.n}"))
        .extracting(Fault::line, fault -> fault.suggestion().orElseThrow())
        .containsExactly(tuple(6, place));
    assertThat(faults("let { n = x }", "run.seed=${let.n}"))
        .extracting(Fault::source, fault -> fault.suggestion().orElseThrow())
        .containsExactly(tuple("-D run.seed=${let.n}", place));
  }

  @Test
  void keyOfABlockThatIsDefinedElsewhereIsNamedWithBothPlaces() {
    List<Fault> faults =
        faults(
            """
            let { training { epochs = 1
              batch-sise = 3 } }
            training = ${let.training}
            training.checkpoint-seconds = y
            """);

    assertThat(faults)
        .extracting(Fault::path, Fault::line)
        .containsExactly(tuple("training.batch-sise", 7), tuple("training.checkpoint-seconds", 7));
    assertThat(faults.get(0).suggestion())
        .hasValue(
            "${let.training} is defined at "
                + folder.resolve("run.conf")
                + ":5; did you mean batch-size?");
    assertThat(faults.get(1).suggestion()).isEmpty();
  }

  @Test
  void definitionsStandAtTheRootAlone() {
    assertThat(faults("run { let { n = 5 }, seed = ${run.let.n} }"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.path()).isEqualTo("run.let"))
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(4))
        .satisfies(fault -> assertThat(fault.suggestion().orElseThrow()).contains("move let"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "training.learning-rate = 0,5     | write a decimal point: 0.5",
        "training { learning-rate = 1,5 } | write a decimal point: 1.5",
        "training.learning-rate = \"0,5\" | did you mean 0.5?",
        "metrics.enabled = yes            | did you mean true?",
        "\"run.seed\" = 5                 | within quotes a dot is a letter of the key; write"
            + " run.seed without quotes for the key in the block",
      })
  void whatIsMeantIsTold(String line, String suggestion) {
    assertThat(faults(line))
        .singleElement()
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(4))
        .satisfies(fault -> assertThat(fault.suggestion()).hasValue(suggestion));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run.name=a#b       | the value would end before #, which begins a comment outside quotes",
        "run.directory=a//b | the value would end before //, which begins a comment outside quotes",
        "run.seed=0,5       | a comma ends a value, and no key follows it",
        "training=abc       | a block without types, so a name cannot replace it",
        "training=5         | not a block",
        "training.epochs.x=3 | not a number",
        "search.objectives=accuracy | not a list",
        "dataset=null       | required, so null cannot take it away",
      })
  void overrideThatCannotBeMeantIsTold(String override, String problem) {
    assertThat(faults("", override))
        .singleElement()
        .satisfies(fault -> assertThat(fault.source()).isEqualTo("-D " + override))
        .satisfies(fault -> assertThat(fault.problem()).isEqualTo(problem));
  }

  @Test
  void quotesKeepSignsOfComments() throws IOException {
    assertThat(load("", "run.directory=\"a//b#c\"").run().directory()).isEqualTo(Path.of("a//b#c"));
  }

  @ParameterizedTest
  @CsvSource({"sampler=null", "sampler.type=null"})
  void nullTakesAComponentAway(String override) throws IOException {
    assertThat(load("sampler = expert", override).sampler().factory().name()).isEqualTo("uniform");
    assertThat(load("sampler { type = expert }", override).sampler().factory().name())
        .isEqualTo("uniform");
  }
}
