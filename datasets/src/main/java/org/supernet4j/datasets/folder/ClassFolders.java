package org.supernet4j.datasets.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.supernet4j.api.dataset.DatasetException;

/**
 * The files of a split: a folder for each class, in the order of the folders' names.
 *
 * @param folder the split's folder
 */
record ClassFolders(Path folder) {
  private static final List<String> ENDINGS = List.of(".jpeg", ".jpg", ".png");

  /**
   * The names of the classes.
   *
   * @throws DatasetException if there are fewer than two
   */
  List<String> classes() {
    List<String> names =
        list(folder).stream()
            .filter(Files::isDirectory)
            .map(path -> path.getFileName().toString())
            .filter(name -> !name.startsWith("."))
            .toList();
    if (names.size() < 2) {
      throw new DatasetException(
          folder.toAbsolutePath()
              + " holds "
              + names.size()
              + " folders; needed is one for each class, at least 2");
    }
    return names;
  }

  /**
   * The image files of all classes, in the order of classes and names.
   *
   * @throws DatasetException if there is a folder of no class
   */
  List<ImageFile> files(List<String> classes) {
    List<ImageFile> files = new ArrayList<>();
    for (String name : classes()) {
      int label = classes.indexOf(name);
      if (label < 0) {
        throw new DatasetException(
            folder.resolve(name).toAbsolutePath()
                + " is a folder of no class: train has no folder of that name");
      }
      for (Path file : list(folder.resolve(name))) {
        String lower = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (ENDINGS.stream().anyMatch(lower::endsWith) && !lower.startsWith(".")) {
          files.add(new ImageFile(file, label));
        }
      }
    }
    return files;
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted((one, other) -> name(one).compareTo(name(other))).toList();
    } catch (IOException e) {
      throw new DatasetException(folder.toAbsolutePath() + " cannot be listed: " + e, e);
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
