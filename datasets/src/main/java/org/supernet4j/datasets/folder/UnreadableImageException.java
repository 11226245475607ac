package org.supernet4j.datasets.folder;

/** An image file that holds no image that can be read; the message says why, not which file. */
final class UnreadableImageException extends Exception {
  private static final long serialVersionUID = 1;

  UnreadableImageException(String message) {
    super(message);
  }

  UnreadableImageException(String message, Throwable cause) {
    super(message, cause);
  }
}
