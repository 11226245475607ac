package org.supernet4j.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that include others, and files that cannot be read. */
class IncludesTest {
  private static final String SMALLEST =
      """
      dataset = digits
      space = small
      training.epochs = 2
      """;

  @TempDir private Path folder;
  private final ConfigLoader loader = new ConfigLoader(FakeComponents.all());

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private RunConfig load(String content) throws IOException {
    return loader.load(file("run.conf", content).toString(), List.of());
  }

  private List<Fault> faults(String content) {
    return catchThrowableOfType(InvalidConfiguration.class, () -> load(content)).faults();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "include \"bas.conf\"           | did you mean include \"base.conf\"?",
        "include required(\"bas.conf\") | did you mean include \"base.conf\"?",
        "include \"quickstrat\"         | did you mean"
            + " classpath(\"configurations/quickstart.conf\")?",
        "include classpath(\"configurations/quikstart.conf\") | did you mean"
            + " classpath(\"configurations/quickstart.conf\")?",
        "include required(classpath(\"quickstart.conf\")) | did you mean"
            + " classpath(\"configurations/quickstart.conf\")?",
        "include file(\"base.conf\") | write include \"base.conf\" for the file beside this one",
        "include url(\"file:///nowhere/at/all.conf\") | "
      })
  void oneThatNamesNothingIsTheOnlyFaultTold(String statement, String suggestion)
      throws IOException {
    file("base.conf", SMALLEST);

    Fault fault = assertOne(faults("# a comment: include \"x\"\n" + statement + "\nspaces = 1"));

    assertThat(fault.origin()).isEqualTo(folder.resolve("run.conf") + ":2");
    assertThat(fault.problem()).startsWith(statement);
    assertThat(fault.suggestion().orElse("")).endsWith(suggestion == null ? "" : suggestion);
  }

  private static Fault assertOne(List<Fault> faults) {
    assertThat(faults).hasSize(1);
    return faults.get(0);
  }

  @Test
  void allThatNameNothingAreToldEachWithItsPlace() throws IOException {
    file("parts/nested.conf", "\n\ninclude \"gone.conf\"");

    assertThat(faults("include \"parts/nested.conf\"\ntraining {\n include \"missing\"\n}"))
        .extracting(Fault::origin)
        .containsExactlyInAnyOrder(
            folder.resolve("parts/nested.conf") + ":3", folder.resolve("run.conf") + ":3");
  }

  @Test
  void nestedOnesAreRelativeToTheFileThatIncludesThem() throws IOException {
    file("parts/one.conf", "include \"two.conf\"");
    file("parts/two.conf", SMALLEST + "run.name = two");

    assertThat(load("include \"parts/one\"").run().name()).isEqualTo("two");
  }

  @Test
  void keysOfOneInABlockAreTheBlocks() throws IOException {
    file("part.conf", "let { length = 3 }\nepochs = ${let.length}, batch-size = 8");

    TrainingSettings training =
        load("dataset = digits, space = small\ntraining { include \"part.conf\" }").training();

    assertThat(training.epochs()).hasValue(3.0);
    assertThat(training.batchSize()).isEqualTo(8);
  }

  @Test
  void faultsOfAnIncludedFileNameIt() throws IOException {
    file("base.conf", SMALLEST + "run.sede = 1");

    assertThat(assertOne(faults("include \"base.conf\"")).origin())
        .isEqualTo(folder.resolve("base.conf") + ":4");
  }

  @Test
  void aBlockOfTwoFilesIsTheUsersOwn() throws IOException {
    file("base.conf", "dataset = digits, space = small\ntraining { batch-size = 8 }");

    assertThat(assertOne(faults("include \"base.conf\"\n\ntraining.learning-rate = 1")).origin())
        .isEqualTo(folder.resolve("run.conf") + ":3");
  }

  @Test
  void aTypeThatChangesLosesTheIncludedKeys() throws IOException {
    file("base.conf", SMALLEST + "sampler { type = greedy, epsilon = 0.5, warmup = 3 }");
    file("middle.conf", "include \"base.conf\"\nsampler.warmup = 4");

    RunConfig other = load("include \"middle.conf\"\nsampler { type = expert, gamma = 0.3 }");
    RunConfig same = load("include \"middle.conf\"\nsampler { type = greedy, epsilon = 0.3 }");
    RunConfig untyped = load("include \"middle.conf\"\nsampler.epsilon = 0.1");

    assertThat(other.sampler().config()).isEqualTo(new FakeComponents.Expert(0.3));
    assertThat(same.sampler().config()).isEqualTo(new FakeComponents.Greedy(0.3, 4));
    assertThat(untyped.sampler().config()).isEqualTo(new FakeComponents.Greedy(0.1, 4));
  }

  @Test
  void aTypeThatChangesDeepInsideLosesTheIncludedKeys() throws IOException {
    file(
        "base.conf",
        SMALLEST + "sampler { type = wrapping, times = 3, inner { type = greedy, warmup = 3 } }");

    RunConfig config = load("include \"base.conf\"\nsampler.inner.type = expert");

    FakeComponents.Wrapping outer = (FakeComponents.Wrapping) config.sampler().config();
    assertThat(outer.times()).isEqualTo(3);
    assertThat(outer.inner().config()).isEqualTo(new FakeComponents.Expert(0.1));
  }

  @Test
  void nullOfAMistypedKeyIsAFault() throws IOException {
    assertThat(assertOne(faults(SMALLEST + "run.sede = null")).suggestion())
        .hasValue("did you mean seed?");
  }

  @Test
  void nullTakesAnIncludedKeyAway() throws IOException {
    file("base.conf", SMALLEST + "sampler { type = greedy, epsilon = 0.5, warmup = 3 }");

    RunConfig config =
        load("include \"base.conf\"\nsampler { type = expert, epsilon = null, warmup = null }");

    assertThat(config.sampler().config()).isEqualTo(new FakeComponents.Expert(0.1));
  }

  @Test
  void circleIsTold() throws IOException {
    file("one.conf", "include \"run.conf\"");

    assertThat(assertOne(faults("include \"one.conf\"")).problem())
        .startsWith("include \"run.conf\" closes a circle of includes: ")
        .contains("run.conf -> ", "one.conf -> ");
  }

  @Test
  void folderIsTold() throws IOException {
    Files.createDirectory(folder.resolve("parts"));

    assertThat(assertOne(faults("include \"parts\"")).problem())
        .isEqualTo(
            "include \"parts\": " + folder.resolve("parts") + " is a folder; name a file in it");
  }

  @Test
  void urlIsShownAsItWasWritten() throws IOException {
    file("base.conf", SMALLEST + "run.sede = 1");
    String url = "file://" + folder.resolve("base.conf");

    assertThat(assertOne(faults("include url(\"" + url + "\")")).origin()).isEqualTo(url + ":4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void utf16IsTold(String charset) throws IOException {
    Path file = folder.resolve("run.conf");
    Files.write(file, SMALLEST.getBytes(Charset.forName(charset)));

    InvalidConfiguration told =
        catchThrowableOfType(
            InvalidConfiguration.class, () -> loader.load(file.toString(), List.of()));

    assertThat(told).hasMessageEndingWith(file + ":1\n  this file is in UTF-16; save it as UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run.name = \"Übergröße\"  | UTF-16LE | UTF-16",
        "let.x = \"東京の設定ファイル\" | UTF-16BE | UTF-16",
        "let.x = \"the chess master TĀl\"   | UTF-16LE | UTF-16",
        "x\u0000\u0000\u0000y   | UTF-8 | no text",
        "ab\u0000c\u0000\u0000d  | UTF-8 | no text",
      })
  void zeroBytesAreToldByTheirPattern(String text, String charset, String problem)
      throws IOException {
    Path file = folder.resolve("run.conf");
    Files.write(file, text.getBytes(Charset.forName(charset)));

    InvalidConfiguration told =
        catchThrowableOfType(
            InvalidConfiguration.class, () -> loader.load(file.toString(), List.of()));

    assertThat(told).hasMessageContaining(problem);
  }

  @Test
  void bytesThatAreNotUtf8AreToldWithTheirLine() throws IOException {
    Path file = folder.resolve("run.conf");
    Files.write(file, (SMALLEST + "run.name = é").getBytes(StandardCharsets.ISO_8859_1));

    InvalidConfiguration told =
        catchThrowableOfType(
            InvalidConfiguration.class, () -> loader.load(file.toString(), List.of()));

    assertThat(told)
        .hasMessageEndingWith(
            file + ":4\n  not UTF-8: the byte 0xE9 cannot stand here; save it as UTF-8");
  }

  @Test
  void linesMayEndAsOnWindows() throws IOException {
    String lines = "# one\r\n\r\ninclude \"base.conf\"\r\nrun.seed = 3\r\n";
    Path base = file("base.conf", SMALLEST);
    assertThat(load(lines).run().seed()).isEqualTo(3);

    Files.delete(base);
    assertThat(assertOne(faults(lines)).line()).isEqualTo(3);
  }

  @Test
  void byteOrderMarkOfUtf8IsLeftOut() throws IOException {
    assertThat(load("\uFEFF" + SMALLEST).training().epochs()).hasValue(2.0);
  }
}
