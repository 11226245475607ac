package org.supernet4j.datasets.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.supernet4j.api.dataset.DatasetException;

/**
 * What lies in a folder, in the order of names. Whatever is hidden, that is whose name begins with
 * a dot, is nothing but counted.
 *
 * @param folder the folder
 * @param images JPEG and PNG files, by their names
 * @param folders the folders in it
 * @param others how many other files there are of each ending
 * @param hidden how many hidden files there are
 */
record FolderContent(
    Path folder, List<Path> images, List<Path> folders, Map<String, Integer> others, int hidden) {
  private static final List<String> ENDINGS = List.of(".jpeg", ".jpg", ".png");

  /**
   * Lists a folder.
   *
   * @throws DatasetException if it cannot be listed
   */
  static FolderContent of(Path folder) {
    List<Path> images = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    Map<String, Integer> others = new TreeMap<>();
    int hidden = 0;
    for (Path path : list(folder)) {
      String name = name(path).toLowerCase(Locale.ROOT);
      if (Files.isDirectory(path)) {
        if (!name.startsWith(".")) {
          folders.add(path);
        }
      } else if (name.startsWith(".")) {
        hidden++;
      } else if (ENDINGS.stream().anyMatch(name::endsWith)) {
        images.add(path);
      } else {
        int dot = name.lastIndexOf('.');
        others.merge(dot < 0 ? "no ending" : name.substring(dot), 1, Integer::sum);
      }
    }
    return new FolderContent(folder, images, folders, others, hidden);
  }

  /**
   * Checks that there are images.
   *
   * @throws DatasetException telling what is there instead, and what to do
   */
  void requireImages() {
    if (!images.isEmpty()) {
      return;
    }
    int count = hidden + others.values().stream().mapToInt(Integer::intValue).sum();
    int deeper = folders.stream().mapToInt(FolderContent::imagesWithin).sum();
    List<String> kinds = new ArrayList<>(kinds());
    if (hidden > 0) {
      kinds.add(hidden + " hidden");
    }
    throw new DatasetException(
        folder.toAbsolutePath()
            + " holds no JPEG or PNG file: "
            + counted(count, "other file")
            + (kinds.isEmpty() ? "" : " (" + String.join(", ", kinds) + ")")
            + ", "
            + counted(folders.size(), "folder")
            + (folders.isEmpty() ? "" : " with " + counted(deeper, "image") + " further down")
            + "; read are files directly in it that end in "
            + String.join(", ", ENDINGS)
            + ": "
            + (deeper > 0 ? "move the images up, " : "put images there, ")
            + "or remove the folder if it is no class");
  }

  /** How many other files there are of each ending, in words. */
  private List<String> kinds() {
    return others.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .toList();
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static int imagesWithin(Path folder) {
    FolderContent content = of(folder);
    return content.images.size()
        + content.folders.stream().mapToInt(FolderContent::imagesWithin).sum();
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
