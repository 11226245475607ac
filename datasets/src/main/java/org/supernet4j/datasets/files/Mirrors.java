package org.supernet4j.datasets.files;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Folders on the web that hold the same files; one after the other is asked. */
public final class Mirrors {
  private static final System.Logger LOG = System.getLogger(Mirrors.class.getName());

  private final List<URI> folders;
  private final Download download;

  /**
   * Mirrors in the order in which they are asked.
   *
   * @param folders addresses that end in a slash
   * @param download how to get a file
   */
  public Mirrors(List<URI> folders, Download download) {
    this.folders = List.copyOf(folders);
    this.download = download;
  }

  /**
   * Downloads a file. It lies under its name only once it is whole and its checksum is right;
   * whatever went wrong, no part of it stays.
   *
   * @param target where to put the file; replaced where it exists
   * @throws MirrorsFailedException if no mirror gave the file
   * @throws IOException if the file cannot be stored
   */
  public void fetch(PublishedFile file, Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    List<String> failures = new ArrayList<>();
    for (URI mirror : folders) {
      URI address = mirror.resolve(file.name());
      Path part = Files.createTempFile(folder, file.name(), ".part");
      try {
        LOG.log(Level.INFO, "downloading " + address);
        download.toFile(address, part);
        String checksum = Sha256.of(part);
        if (checksum.equals(file.sha256())) {
          Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
          return;
        }
        failures.add(address + ": SHA-256 is " + checksum + ", expected " + file.sha256());
      } catch (IOException e) {
        failures.add(address + ": " + reason(e));
      } finally {
        Files.deleteIfExists(part);
      }
    }
    throw new MirrorsFailedException(failures);
  }

  /** The client's own exceptions often have no message. */
  private static String reason(IOException failure) {
    if (failure instanceof HttpTimeoutException) {
      return "no answer in time";
    }
    if (failure instanceof ConnectException) {
      return "no connection (no network, unknown host or refused)";
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
