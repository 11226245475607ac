package org.supernet4j.datasets.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarGzTest {
  @TempDir Path folder;

  @Test
  void fileThatNoArrayHoldsIsRefused() throws IOException {
    byte[] header = new byte[512];
    System.arraycopy("large.bin".getBytes(US_ASCII), 0, header, 0, 9);
    System.arraycopy("20000000000".getBytes(US_ASCII), 0, header, 124, 11);
    Path archive = Files.write(folder.resolve("large.tar.gz"), Samples.gzip(header));
    assertThatThrownBy(() -> new TarGz(archive).read(List.of("large.bin")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("2,147,483,648 bytes; read are at most 2,147,483,639");
  }
}
