package org.supernet4j.datasets.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supernet4j.api.dataset.DatasetException;

/**
 * A folder of data files that a user configured.
 *
 * @param folder the folder
 */
public record DataFolder(Path folder) {
  /**
   * Finds files by their names, packed or not.
   *
   * @return each file's place, in the order given
   * @throws DatasetException naming all files that are missing
   */
  public Map<PublishedFile, Path> find(List<PublishedFile> files) {
    if (!Files.isDirectory(folder)) {
      throw new DatasetException(
          "dataset.directory = "
              + folder.toAbsolutePath()
              + (Files.exists(folder) ? " is not a folder" : " does not exist")
              + "; it must be a folder that holds "
              + names(files));
    }
    Map<PublishedFile, Path> found = new LinkedHashMap<>();
    List<PublishedFile> missing = new ArrayList<>();
    for (PublishedFile file : files) {
      find(file).ifPresentOrElse(path -> found.put(file, path), () -> missing.add(file));
    }
    if (!missing.isEmpty()) {
      throw new DatasetException(
          "dataset.directory = "
              + folder.toAbsolutePath()
              + " lacks "
              + names(missing)
              + "; put the files there, packed (.gz) or unpacked, or leave dataset.directory out"
              + " to have them downloaded");
    }
    return found;
  }

  private Optional<Path> find(PublishedFile file) {
    return file.names().stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
  }

  private static String names(List<PublishedFile> files) {
    return String.join(", ", files.stream().map(PublishedFile::name).toList());
  }
}
