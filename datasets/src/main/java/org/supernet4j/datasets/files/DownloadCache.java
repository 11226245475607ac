package org.supernet4j.datasets.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.dataset.DatasetException;

/**
 * A folder of published files that fills itself from mirrors. Files are checked whenever they are
 * asked for; a damaged one counts as missing.
 *
 * @param dataset the data set's name, for messages
 * @param folder where the files lie
 * @param mirrors where missing files come from
 * @param download whether missing files are downloaded at all
 */
public record DownloadCache(String dataset, Path folder, Mirrors mirrors, boolean download) {
  /**
   * Makes sure that files are there.
   *
   * @return each file's place, in the order given
   * @throws DatasetException if files are missing and cannot be downloaded, saying what to put
   *     where
   */
  public Map<PublishedFile, Path> obtain(List<PublishedFile> files) {
    Map<PublishedFile, Path> places = new LinkedHashMap<>();
    List<PublishedFile> missing = new ArrayList<>();
    try {
      for (PublishedFile file : files) {
        Path place = folder.resolve(file.name());
        places.put(file, place);
        if (!Files.isRegularFile(place) || !Sha256.of(place).equals(file.sha256())) {
          missing.add(file);
        }
      }
      fill(missing);
    } catch (IOException e) {
      throw new DatasetException(
          "%s: cannot use the cache %s: %s. Set run.cache to a folder that can be written."
              .formatted(dataset, folder.toAbsolutePath(), e),
          e);
    }
    return places;
  }

  private void fill(List<PublishedFile> missing) throws IOException {
    if (missing.isEmpty()) {
      return;
    }
    if (!download) {
      throw unavailable(missing, "dataset.download is off.", "set dataset.download = true.", null);
    }
    Files.createDirectories(folder);
    for (PublishedFile file : missing) {
      try {
        mirrors.fetch(file, folder.resolve(file.name()));
      } catch (MirrorsFailedException e) {
        throw unavailable(
            missing.subList(missing.indexOf(file), missing.size()),
            "the download failed:\n" + e.getMessage().indent(2).stripTrailing(),
            "see to the network and run it again (behind a proxy, with JAVA_TOOL_OPTIONS="
                + "\"-Dhttps.proxyHost=... -Dhttps.proxyPort=...\").",
            e);
      }
    }
  }

  private DatasetException unavailable(
      List<PublishedFile> missing, String reason, String remedy, IOException cause) {
    String names = String.join(", ", missing.stream().map(PublishedFile::name).toList());
    return new DatasetException(
        """
        %s: files are missing, or damaged, in %s, and %s
        Either put %s there,
        or put all files into a folder of yours and set dataset.directory to it,
        or put that folder, named %s, into the folder that $SUPERNET_DATA names,
        or %s"""
            .formatted(dataset, folder.toAbsolutePath(), reason, names, dataset, remedy),
        cause);
  }
}
