package org.supernet4j.datasets.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.supernet4j.api.dataset.DatasetException;

/**
 * The files of a split: a folder for each class, in the order of the folders' names.
 *
 * @param content what lies in the split's folder
 */
record ClassFolders(FolderContent content) {
  private static final System.Logger LOG = System.getLogger(ClassFolders.class.getName());

  /**
   * The classes in a split's folder.
   *
   * @throws DatasetException if it cannot be listed
   */
  static ClassFolders in(Path folder) {
    return new ClassFolders(FolderContent.of(folder));
  }

  /**
   * The names of the classes.
   *
   * @throws DatasetException if there are fewer than two
   */
  List<String> classes() {
    if (content.folders().size() < 2) {
      throw new DatasetException(
          content.folder().toAbsolutePath()
              + " holds "
              + content.folders().size()
              + " folders and "
              + content.images().size()
              + " images outside them; needed is a folder of images for each class, at least 2");
    }
    return names();
  }

  /**
   * The images of all classes that can be read, in the order of classes and names.
   *
   * @param classes the names of all classes
   * @throws DatasetException if there is a folder of no class or without an image that can be read,
   *     or an image that cannot be read and is not to be skipped
   */
  List<ImageFile> files(List<String> classes, ImageFolderSettings settings) {
    List<ImageFile> files = new ArrayList<>();
    List<FolderContent> folders = new ArrayList<>();
    for (Path folder : content.folders()) {
      int label = classes.indexOf(folder.getFileName().toString());
      if (label < 0) {
        throw new DatasetException(
            folder.toAbsolutePath() + " is a folder of no class: train has no folder of that name");
      }
      FolderContent found = FolderContent.of(folder);
      found.requireImages();
      folders.add(found);
      found.images().forEach(image -> files.add(new ImageFile(image, label)));
    }
    tellIgnored(folders);
    List<ImageFile> readable = ReadableFiles.among(files, content.folder(), settings);
    for (FolderContent folder : folders) {
      int label = classes.indexOf(folder.folder().getFileName().toString());
      if (readable.stream().noneMatch(file -> file.label() == label)) {
        throw new DatasetException(
            folder.folder().toAbsolutePath()
                + " holds "
                + folder.images().size()
                + " JPEG and PNG files, none of which can be read; replace them, or remove the"
                + " folder if it is no class");
      }
    }
    return readable;
  }

  private List<String> names() {
    return content.folders().stream().map(path -> path.getFileName().toString()).toList();
  }

  private void tellIgnored(List<FolderContent> folders) {
    Map<String, Integer> others = new TreeMap<>(content.others());
    int deeper = 0;
    for (FolderContent folder : folders) {
      folder.others().forEach((ending, count) -> others.merge(ending, count, Integer::sum));
      deeper += folder.folders().size();
    }
    if (!others.isEmpty() || deeper > 0 || !content.images().isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "not read in {0}: files other than JPEG and PNG {1}, images outside the folders of classes"
              + " {2}, folders within them {3}",
          content.folder(),
          others,
          content.images().size(),
          deeper);
    }
  }
}
