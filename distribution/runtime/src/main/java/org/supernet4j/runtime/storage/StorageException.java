package org.supernet4j.runtime.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.supernet4j.api.UserException;

/** A file or folder of a run cannot be read or written; the message names it and the way out. */
public final class StorageException extends UserException {
  private static final long serialVersionUID = 1;

  /** With a message for people. */
  public StorageException(String message) {
    super(message);
  }

  /** With a message for people and what led to it. */
  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What went wrong with a file, in plain words. */
  public static String reason(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "permission denied";
    } else if (fault instanceof NoSuchFileException) {
      return "there is no such file or folder";
    } else if (fault instanceof FileAlreadyExistsException
        || fault instanceof NotDirectoryException
        || fault instanceof DirectoryNotEmptyException) {
      return "something else is in its place: " + ((FileSystemException) fault).getFile();
    } else if (fault instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return fault.getMessage() == null ? fault.toString() : fault.getMessage();
  }
}
