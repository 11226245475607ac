package org.supernet4j.datasets.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.datasets.folder.ImageFolderSettings.Unreadable;

/**
 * Reads all files to their ends without decoding pixels, so that truncated and overlarge files and
 * those of other formats are found before a training begins. Damage within a JPEG file's pixels is
 * found when it is decoded.
 */
final class ReadableFiles {
  private static final System.Logger LOG = System.getLogger(ReadableFiles.class.getName());

  private static final int NAMED = 3;

  private ReadableFiles() {}

  /**
   * The files that can be read.
   *
   * @throws DatasetException naming the first of the others, unless they are to be skipped
   */
  static List<ImageFile> among(List<ImageFile> files, Path folder, ImageFolderSettings settings) {
    List<Optional<String>> faults =
        files.parallelStream().map(file -> fault(file, settings.maxPixels())).toList();
    List<ImageFile> readable = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    for (int i = 0; i < faults.size(); i++) {
      if (faults.get(i).isEmpty()) {
        readable.add(files.get(i));
      } else {
        bad.add(files.get(i).path().toAbsolutePath() + " " + faults.get(i).get());
      }
    }
    if (!bad.isEmpty() && settings.unreadable() == Unreadable.FAIL) {
      throw new DatasetException(
          bad.get(0)
              + (bad.size() > 1 ? ", and " + (bad.size() - 1) + " more cannot be read" : "")
              + "; replace or remove it, or set dataset.unreadable = skip");
    }
    if (!bad.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "skipped {0} unreadable files of {1} in {2}, such as {3}",
          bad.size(),
          files.size(),
          folder,
          String.join("; ", bad.subList(0, Math.min(NAMED, bad.size()))));
    }
    return readable;
  }

  private static Optional<String> fault(ImageFile file, int maxPixels) {
    try {
      file.read(maxPixels);
      return Optional.empty();
    } catch (UnreadableImageException fault) {
      return Optional.of(fault.getMessage());
    }
  }
}
