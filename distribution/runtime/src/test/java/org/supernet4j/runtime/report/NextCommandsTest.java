package org.supernet4j.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.space.Architecture;

class NextCommandsTest {
  private static final Architecture BEST = SampleSpaces.nine().largest();

  @Test
  void arePlainWherePathsAre() {
    assertThat(NextCommands.withBest(Path.of("runs/a-1"), BEST, QualitySource.SUPERNET))
        .extracting(NextCommands.Command::line)
        .containsExactly(
            "supernet evaluate runs/a-1 --architecture block-1=3,block-2=3",
            "supernet export runs/a-1 --architecture block-1=3,block-2=3",
            "supernet report runs/a-1");
    assertThat(NextCommands.unfinished(Path.of("runs/a-1")))
        .extracting(NextCommands.Command::line)
        .containsExactly("supernet resume runs/a-1", "supernet report runs/a-1");
    assertThat(
            NextCommands.finetuning(
                Path.of("runs/a-1"),
                List.of("finetune.epochs=2", "finetune.architecture=\"block-1=3\"")))
        .extracting(NextCommands.Command::line)
        .containsExactly(
            "supernet finetune runs/a-1 -D finetune.epochs=2"
                + " -D 'finetune.architecture=\"block-1=3\"'",
            "supernet report runs/a-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "it's", "$HOME", "`id`", "a;b", "a\"b", "*", "a\\b", "~x"})
  void giveAShellTheRealPath(String name) throws Exception {
    assumeThat(Files.isExecutable(Path.of("/bin/sh"))).as("a POSIX shell").isTrue();
    String line = NextCommands.unfinished(Path.of(name)).get(0).line();

    Process shell =
        new ProcessBuilder(List.of("/bin/sh", "-c", "supernet() { printf '%s|' \"$@\"; }; " + line))
            .start();
    String words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(shell.waitFor()).isZero();
    assertThat(words).isEqualTo("resume|" + name + "|");
  }
}
