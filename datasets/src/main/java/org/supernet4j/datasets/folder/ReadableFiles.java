package org.supernet4j.datasets.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.datasets.folder.ImageFolderSettings.Unreadable;

/**
 * Looks at the beginnings of all files, so that empty files and files of other formats are found
 * before a training begins. Damage further on is found when an image is read.
 */
final class ReadableFiles {
  private static final System.Logger LOG = System.getLogger(ReadableFiles.class.getName());

  /** Enough for what comes before the frame in most files; larger files are read whole. */
  private static final int BEGINNING = 1 << 16;

  private static final int NAMED = 3;

  private ReadableFiles() {}

  /**
   * The files that begin like images.
   *
   * @throws DatasetException naming the first of the others, unless they are to be skipped
   */
  static List<ImageFile> among(List<ImageFile> files, Path folder, Unreadable unreadable) {
    List<Optional<String>> faults = files.parallelStream().map(file -> fault(file.path())).toList();
    List<ImageFile> readable = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    for (int i = 0; i < faults.size(); i++) {
      if (faults.get(i).isEmpty()) {
        readable.add(files.get(i));
      } else {
        bad.add(files.get(i).path().toAbsolutePath() + " " + faults.get(i).get());
      }
    }
    if (!bad.isEmpty() && unreadable == Unreadable.FAIL) {
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

  private static Optional<String> fault(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] beginning = in.readNBytes(BEGINNING);
      try {
        ImageHeader.of(beginning);
      } catch (UnreadableImageException fault) {
        if (beginning.length < BEGINNING) {
          return Optional.of(fault.getMessage());
        }
        ImageHeader.of(Files.readAllBytes(file));
      }
      return Optional.empty();
    } catch (UnreadableImageException fault) {
      return Optional.of(fault.getMessage());
    } catch (IOException fault) {
      return Optional.of("cannot be read: " + fault);
    }
  }
}
