package org.supernet4j.datasets.cifar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.datasets.files.Sha256;
import org.supernet4j.datasets.files.TarGz;

/** Reads whole files of records, from a folder or from the published archive. */
final class CifarFiles {
  /** Java's arrays hold no more. */
  private static final long LARGEST_FILE = Integer.MAX_VALUE - 8;

  private CifarFiles() {}

  /**
   * The content of files that lie in a folder.
   *
   * @param published whether they must be the published ones
   * @throws DatasetException naming the files that are missing, or the one that is not as it must
   *     be
   */
  static Map<String, byte[]> ofFolder(
      Path folder, CifarCollection collection, List<CifarFile> files, boolean published) {
    if (!Files.isDirectory(folder)) {
      throw new DatasetException(
          "dataset.directory = "
              + folder.toAbsolutePath()
              + (Files.exists(folder) ? " is not a folder" : " does not exist")
              + "; it must be a folder that holds "
              + names(files));
    }
    List<CifarFile> missing =
        files.stream().filter(file -> !Files.isRegularFile(folder.resolve(file.name()))).toList();
    if (!missing.isEmpty()) {
      throw new DatasetException(
          "the folder "
              + folder.toAbsolutePath()
              + " lacks "
              + names(missing)
              + "; put the unpacked files of "
              + collection.archive().name()
              + " there, or train with the files that are there: dataset.training-files = ["
              + collection.trainNames().get(0)
              + "]");
    }
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (CifarFile file : files) {
      Path place = folder.resolve(file.name());
      try {
        contents.put(file.name(), content(place));
      } catch (IOException e) {
        throw new DatasetException(place.toAbsolutePath() + " cannot be read: " + e, e);
      }
      if (published) {
        checkPublished(place, contents.get(file.name()), file, collection);
      }
    }
    return contents;
  }

  private static byte[] content(Path place) throws IOException {
    long bytes = Files.size(place);
    if (bytes > LARGEST_FILE) {
      throw new DatasetException(
          "%s holds %,d bytes; allowed are at most %,d, which is about %,d images; split it, or leave images out"
              .formatted(place.toAbsolutePath(), bytes, LARGEST_FILE, CifarRecords.LARGEST_IMAGES));
    }
    return Files.readAllBytes(place);
  }

  private static void checkPublished(
      Path place, byte[] content, CifarFile file, CifarCollection collection) {
    MessageDigest digest = Sha256.digest();
    digest.update(content);
    String checksum = Sha256.hex(digest);
    if (!checksum.equals(file.sha256())) {
      throw new DatasetException(
          place.toAbsolutePath()
              + " (%,d bytes) differs from the published file: its SHA-256 is %s, expected %s"
                  .formatted(content.length, checksum, file.sha256())
              + "; replace it by that of "
              + collection.archive().name()
              + ", or set dataset.verify = false if these images are your own");
    }
  }

  /**
   * The content of files in the archive, which was checked.
   *
   * @throws DatasetException if the archive cannot be read or lacks a file
   */
  static Map<String, byte[]> ofArchive(Path archive, List<CifarFile> files) {
    List<String> names = files.stream().map(CifarFile::name).toList();
    try {
      Map<String, byte[]> contents = new TarGz(archive).read(names);
      if (!contents.keySet().containsAll(names)) {
        throw new DatasetException(
            archive.toAbsolutePath()
                + " holds "
                + contents.keySet()
                + " of the files "
                + names
                + " only");
      }
      return contents;
    } catch (IOException e) {
      throw new DatasetException(archive.toAbsolutePath() + " cannot be read: " + e, e);
    }
  }

  private static String names(List<CifarFile> files) {
    return String.join(", ", files.stream().map(CifarFile::name).toList());
  }
}
