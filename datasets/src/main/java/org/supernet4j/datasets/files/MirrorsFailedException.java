package org.supernet4j.datasets.files;

import java.io.IOException;
import java.util.List;

/** A file that no mirror gave; the message has one line for each mirror, saying why. */
public final class MirrorsFailedException extends IOException {
  private static final long serialVersionUID = 1;

  MirrorsFailedException(List<String> failures) {
    super(String.join("\n", failures));
  }
}
