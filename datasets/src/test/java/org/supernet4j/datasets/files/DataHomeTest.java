package org.supernet4j.datasets.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataHomeTest {
  @Test
  void findsAFolderOfTheDataSetsName(@TempDir Path home) throws IOException {
    Path mnist = Files.createDirectory(home.resolve("mnist"));
    Map<String, String> environment = Map.of("SUPERNET_DATA", home.toString());

    assertThat(DataHome.find("mnist", environment)).contains(mnist);
    assertThat(DataHome.find("fashion-mnist", environment)).isEmpty();
  }

  @Test
  void findsTheFirstOfSeveralNames(@TempDir Path home) throws IOException {
    Path unpacked = Files.createDirectory(home.resolve("cifar-10-batches-bin"));
    Map<String, String> environment = Map.of("SUPERNET_DATA", home.toString());
    List<String> names = List.of("cifar-10", "cifar-10-batches-bin");

    assertThat(DataHome.findFirst(names, environment)).contains(unpacked);
    Path named = Files.createDirectory(home.resolve("cifar-10"));
    assertThat(DataHome.findFirst(names, environment)).contains(named);
  }

  @Test
  void isNotThereWithoutTheVariable() {
    assertThat(DataHome.find("mnist", Map.of())).isEmpty();
    assertThat(DataHome.find("mnist", Map.of("SUPERNET_DATA", " "))).isEmpty();
  }
}
