package org.supernet4j.datasets.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.dataset.DatasetException;

class DownloadCacheTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LITTLE_PATIENCE = Duration.ofSeconds(1);

  @TempDir Path published;
  @TempDir Path base;

  private FileServer server;
  private List<PublishedFile> files;
  private Path folder;

  @BeforeEach
  void publish() throws IOException {
    server = new FileServer(published);
    byte[] content = new byte[50_000];
    new Random(1).nextBytes(content);
    files =
        List.of(
            Samples.publish(published, "one.gz", content),
            Samples.publish(published, "two.gz", "second".getBytes(UTF_8)));
    folder = base.resolve("cache/sample");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void missingFilesAreDownloadedOnce() throws IOException {
    assertThat(obtain(PATIENCE, "good"))
        .containsExactly(folder.resolve("one.gz"), folder.resolve("two.gz"));
    assertFilled();
    assertThat(server.requests()).containsExactly("/good/one.gz", "/good/two.gz");
    obtain(PATIENCE, "good");
    assertThat(server.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"changed", "truncated", "missing"})
  void mirrorThatFailsIsFollowedByTheNext(String bad) throws IOException {
    obtain(PATIENCE, bad, "good");
    assertFilled();
    assertThat(server.requests())
        .containsExactly(
            "/" + bad + "/one.gz", "/good/one.gz", "/" + bad + "/two.gz", "/good/two.gz");
  }

  @Test
  void mirrorThatStopsSendingIsFollowedByTheNext() throws IOException {
    files = files.subList(0, 1);
    obtain(LITTLE_PATIENCE, "stalled", "good");
    assertFilled();
    assertThat(server.requests()).containsExactly("/stalled/one.gz", "/good/one.gz");
  }

  @Test
  void redirectIsFollowed() throws IOException {
    obtain(PATIENCE, "moved");
    assertFilled();
  }

  @Test
  void damagedFileIsReplaced() throws IOException {
    Files.createDirectories(folder);
    Files.copy(published.resolve("two.gz"), folder.resolve("two.gz"));
    Files.writeString(folder.resolve("one.gz"), "half of a fi");
    obtain(PATIENCE, "good");
    assertFilled();
    assertThat(server.requests()).containsExactly("/good/one.gz");
  }

  @Test
  void failureOfAllMirrorsSaysWhatToPutWhereAndLeavesNothing() {
    assertThatThrownBy(() -> obtain(PATIENCE, "missing", "changed", "truncated"))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith("sample: files are missing")
        .hasMessageContaining(server.mirror("missing") + "one.gz: HTTP status 404")
        .hasMessageContaining(server.mirror("changed") + "one.gz: SHA-256 is ")
        .hasMessageContaining("expected " + files.get(0).sha256())
        .hasMessageContaining(server.mirror("truncated") + "one.gz: ")
        .hasMessageContaining("put one.gz, two.gz there")
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("dataset.directory");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void withoutNetworkTheMessageSaysSo() throws IOException {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    List<URI> nobody = List.of(URI.create("http://localhost:" + port + "/"));
    assertThatThrownBy(() -> cache(nobody, PATIENCE, true).obtain(files))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("/one.gz: no connection")
        .hasMessageContaining("put one.gz, two.gz there");
  }

  @Test
  void onlyMissingFilesAreAskedOfTheUser() {
    obtain(PATIENCE, "good");
    assertThat(folder.resolve("one.gz").toFile().delete()).isTrue();
    assertThatThrownBy(() -> cache(List.of(), PATIENCE, false).obtain(files))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("dataset.download is off")
        .hasMessageContaining("put one.gz there");
  }

  @Test
  void cacheThatCannotBeWrittenIsNamed() throws IOException {
    Files.writeString(base.resolve("cache"), "a file where the folder should be");
    assertThatThrownBy(() -> obtain(PATIENCE, "good"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("cannot use the cache " + folder)
        .hasMessageContaining("Set run.cache");
  }

  private List<Path> obtain(Duration patience, String... mirrors) {
    List<URI> addresses = Arrays.stream(mirrors).map(server::mirror).toList();
    return List.copyOf(cache(addresses, patience, true).obtain(files).values());
  }

  private DownloadCache cache(List<URI> mirrors, Duration patience, boolean download) {
    return new DownloadCache(
        "sample", folder, new Mirrors(mirrors, new Download(patience)), download);
  }

  private void assertFilled() throws IOException {
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
    for (PublishedFile file : files) {
      assertThat(folder.resolve(file.name()))
          .hasSameBinaryContentAs(published.resolve(file.name()));
    }
  }
}
