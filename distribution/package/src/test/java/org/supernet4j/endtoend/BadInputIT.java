package org.supernet4j.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.endtoend.Program.Outcome;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.plugin.ComponentLoader;

/** What cannot be done ends with one screen that names it, and leaves nothing half-written. */
@Timeout(300)
class BadInputIT {
  /** Of 512 or 1024 bytes, depending on the shell: more than a journal, less than a checkpoint. */
  private static final int BLOCKS_OF_LARGEST_FILE = 60;

  @TempDir private Path folder;
  private Path runs;

  @BeforeEach
  void nameRuns() {
    runs = folder.resolve("runs");
  }

  @Test
  void everyFaultOfAConfigurationIsTold() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mine.conf"),
            """
            dataset = digits
            space = digits-small
            training { steps = 10, batch-size = 0, learning-rat = 1 }
            """);

    Outcome outcome = new Program(folder).run("run", file.toString());

    assertFault(outcome, 2);
    assertThat(outcome.err())
        .contains("mine.conf:3", "training.batch-size = 0", "did you mean learning-rate?");
  }

  @Test
  void takenPortNamesItsKey() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Outcome outcome = run("metrics.port=" + taken.getLocalPort());

      assertFault(outcome, 1);
      assertThat(outcome.err()).contains("metrics.port", "" + taken.getLocalPort());
    }
  }

  @Test
  void missingDataFolderSaysWhatToPutThere() {
    Outcome outcome = runOnMnist("nowhere");

    assertFault(outcome, 1);
    assertThat(outcome.err())
        .contains("dataset.directory", "nowhere", "does not exist", "train-images-idx3-ubyte");
  }

  @Test
  void labelBeyondTheClassesNamesFileAndImage() throws IOException {
    IdxFolder.write(folder.resolve("data"), 100, 12);

    Outcome outcome = runOnMnist("data");

    assertFault(outcome, 1);
    assertThat(outcome.err()).contains("train-labels-idx1-ubyte", "label 12", "0 to 9");
  }

  @Test
  void truncatedDataIsNamed() throws IOException {
    Path images = IdxFolder.write(folder.resolve("data"), 100, 0);
    byte[] whole = Files.readAllBytes(images);
    Files.write(images, Arrays.copyOf(whole, whole.length / 2));

    Outcome outcome = runOnMnist("data");

    assertFault(outcome, 1);
    assertThat(outcome.err()).contains("train-images-idx3-ubyte", "is truncated");
  }

  @Test
  void unwritableDirectoryNamesItsKey() throws IOException {
    Files.writeString(folder.resolve("file"), "in the way");
    runs = folder.resolve("file/runs");

    Outcome outcome = run();

    assertFault(outcome, 1);
    assertThat(outcome.err()).contains("run.directory", "is not a folder");
  }

  @Test
  void lossThatIsNotFiniteKeepsTheLastGoodState() throws IOException {
    Outcome outcome = run("training.learning-rate=1e30", "training.optimizer=sgd");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("the loss became", "at step", "stem.width=", "training.learning-rate", "resume")
        .doesNotContain("\tat ");
    try (Stream<Path> files = Files.walk(runs)) {
      assertThat(files.map(Path::toString))
          .anyMatch(path -> path.contains("checkpoints/supernet/step-"))
          .noneMatch(path -> path.endsWith(".part"));
    }
  }

  @Test
  void fileThatCannotBeWrittenWholeLeavesNoTrace() throws IOException {
    loadNativeLibraries();
    String command = String.join("' '", TinyRun.command("run.directory=" + runs));

    Outcome outcome =
        new Program(folder)
            .shell(
                "ulimit -f "
                    + BLOCKS_OF_LARGEST_FILE
                    + "; SUPERNET_JAVA_OPTS=-XX:-UsePerfData exec "
                    + Program.command()
                    + " '"
                    + command
                    + "'");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("error: ", "checkpoints/supernet", "File too large", "space")
        .doesNotContain("\tat ");
    try (Stream<Path> files = Files.walk(runs)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .contains("journal.jsonl")
          .noneMatch(name -> name.startsWith("step-") || name.endsWith(".part"));
    }
  }

  /** The first process on a machine unpacks them to a cache; they are too large for the limit. */
  private static void loadNativeLibraries() {
    ConfigLoader loader = new ConfigLoader(ComponentLoader.load());
    Engines.create(loader.load("quickstart", List.of()).engine());
  }

  private Outcome run(String... overrides) {
    String[] all =
        Stream.concat(Stream.of("run.directory=" + runs), Stream.of(overrides))
            .toArray(String[]::new);
    return new Program(folder).run(TinyRun.command(all));
  }

  private Outcome runOnMnist(String directory) {
    return new Program(folder)
        .run(
            "run",
            "mnist-nine",
            "-D",
            "run.directory=" + runs,
            "-D",
            "dataset={type=mnist, verify=false, validation=10, directory=" + directory + "}");
  }

  private void assertFault(Outcome outcome, int exitCode) {
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(exitCode);
    assertThat(outcome.err()).containsPattern("(?m)^error: ").doesNotContain("\tat ", "Exception");
    assertThat(outcome.err().lines()).hasSizeLessThan(25);
    assertThat(outcome.out()).isEmpty();
    assertThat(Files.exists(runs)).isFalse();
  }
}
