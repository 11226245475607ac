package org.supernet4j.nasbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The index of a data set as a file: opened, or built where there is none that can be used. */
final class IndexFile {
  /** What an index begins with, whatever the version of its form. */
  private static final byte[] BEGIN =
      Arrays.copyOf(ByteBuffer.allocate(Long.BYTES).putLong(0, CellIndex.MAGIC).array(), 6);

  private static final String ELSEWHERE = "name another place for the index, --index FILE";

  private final Path data;
  private final Path index;

  IndexFile(Path data, Path index) {
    this.data = data;
    this.index = index;
  }

  /**
   * The index; built if there is none, if it is damaged, or if the data is another file since.
   *
   * @throws NasBenchException if the data is missing or broken, or the index cannot be where it is
   *     wanted: nothing but an index is ever overwritten
   */
  CellIndex open() throws IOException {
    requireData();
    if (Files.exists(index)) {
      requireIndex();
      CellIndex found = CellIndex.open(index);
      if (found != null && found.isOf(data)) {
        return found;
      }
    } else {
      requireFolder();
    }
    IndexBuilder.build(data, index);
    CellIndex built = CellIndex.open(index);
    if (built == null) {
      throw new NasBenchException(index + " cannot be read back; check the disk, or " + ELSEWHERE);
    }
    return built;
  }

  private void requireData() {
    if (!Files.exists(data)) {
      throw new NasBenchException(
          data + ": there is no such file; download nasbench_full.tfrecord");
    } else if (Files.isDirectory(data)) {
      throw new NasBenchException(
          data + " is a folder; name the file in it, such as nasbench_full.tfrecord");
    }
  }

  private void requireIndex() throws IOException {
    if (Files.isSameFile(data, index)) {
      throw new NasBenchException(
          index + " is the data file itself and cannot be its index; " + ELSEWHERE);
    } else if (Files.isDirectory(index)) {
      throw new NasBenchException(
          index + " is a folder; name a file in it as the place for the index, --index FILE");
    }
    try (InputStream in = Files.newInputStream(index)) {
      if (!Arrays.equals(in.readNBytes(BEGIN.length), BEGIN)) {
        throw new NasBenchException(
            index
                + " exists and is no index of NAS-Bench-101, so it is not overwritten;"
                + " move it away, or "
                + ELSEWHERE);
      }
    }
  }

  private void requireFolder() {
    Path folder = index.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NasBenchException(
          index + ": there is no folder " + folder + "; create it, or " + ELSEWHERE);
    }
  }

  /** That an index cannot be written, and why. */
  static NasBenchException unwritable(Path index, IOException fault) {
    return new NasBenchException(
        "the index "
            + index
            + " cannot be written: "
            + reason(fault)
            + "; make room in its folder and allow writing there, or "
            + ELSEWHERE,
        fault);
  }

  /** That a file, or the one that the fault names, cannot be read, and why. */
  static NasBenchException unreadable(Path file, IOException fault) {
    String place =
        fault instanceof FileSystemException named && named.getFile() != null
            ? named.getFile()
            : file.toString();
    return new NasBenchException(place + " cannot be read: " + reason(fault), fault);
  }

  private static String reason(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "permission denied";
    } else if (fault instanceof FileSystemException named) {
      return named.getReason() == null ? "the file system refuses it" : named.getReason();
    }
    return fault.getMessage();
  }
}
