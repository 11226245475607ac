package org.supernet4j.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.testkit.FakeSpaces;

class ExportFolderTest {
  @TempDir private Path run;

  @Test
  void isNamedByTheArchitectureAndNeverTaken() throws IOException {
    Architecture architecture = FakeSpaces.tiny().largest();

    Path first = ExportFolder.free(run, architecture);
    Files.createDirectories(first);
    Path second = ExportFolder.free(run, architecture);
    Files.createDirectories(second);

    assertThat(first).isEqualTo(run.resolve("exports/width-4_kernel-3/1"));
    assertThat(second).isEqualTo(run.resolve("exports/width-4_kernel-3_2/1"));
    assertThat(ExportFolder.free(run, architecture))
        .isEqualTo(run.resolve("exports/width-4_kernel-3_3/1"));
  }

  @Test
  void longNamesFitFileSystemsAndDiffer() {
    Choices choices =
        Choices.of(
            IntStream.range(0, 60).mapToObj(i -> Choice.ofSizes("choice" + i, 1, 2)).toList());

    Path one = ExportFolder.free(run, choices.last());
    Path other = ExportFolder.free(run, choices.last().with(59, 0));

    assertThat(one.getParent().getFileName().toString()).hasSizeLessThan(140);
    assertThat(one).isNotEqualTo(other);
  }
}
