package org.supernet4j.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.endtoend.Program.Outcome;

/** Commands that need no run, through the launcher script. */
@Timeout(120)
class CommandsIT {
  @TempDir private Path folder;

  @Test
  void versionIsThatOfTheBuild() {
    assertThat(new Program(folder).run("--version").out()).startsWith("supernet 0.");
  }

  @Test
  void exitCodesReachTheShell() {
    Program program = new Program(folder);

    assertThat(program.run("validate", "quickstart").exitCode()).isZero();
    assertThat(program.run("validate", "quickstart", "-D", "sampler=none").exitCode()).isEqualTo(2);
    assertThat(
            program.shell(
                "echo '{}' | " + Program.command() + " cost mnist-nine --architectures -"))
        .satisfies(
            outcome -> {
              assertThat(outcome.exitCode()).isEqualTo(1);
              assertThat(outcome.out()).isEmpty();
              assertThat(outcome.err()).contains("stdin:1:");
            });
  }

  @Test
  void launcherWorksThroughALinkAndWithBlanksInItsPath() throws IOException {
    Path place = Files.createDirectory(folder.resolve("my programs"));
    Path link = Files.createSymbolicLink(place.resolve("nas"), Path.of(Program.command()));

    Outcome outcome = new Program(folder).shell("'" + link + "' describe mnist-nine --json");

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("\"combinations\" : 9");
  }

  @Test
  void describingLoadsNoEngine() throws IOException {
    Path log = folder.resolve("classes.log");

    Outcome outcome =
        new Program(folder)
            .runWithJavaOptions("-Xlog:class+load:file=" + log, "describe", "digits-small");

    assertThat(outcome.exitCode()).isZero();
    assertThat(Files.readString(log))
        .contains("org.supernet4j.api.cost.CostModel ")
        .doesNotContain(" org.tensorflow.", " org.bytedeco.", " ch.qos.logback.");
  }
}
