package org.supernet4j.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.supernet4j.runtime.storage.StorageException;

/**
 * A stream of results that does not keep silent about what it cannot write, as {@link PrintWriter}
 * alone would: it throws {@link OutputFailure}.
 */
final class Output extends OutputStream {
  private static final Path STDOUT = Path.of("/dev/stdout");
  private static final int FILE_TYPE = 0170000;
  private static final int PIPE = 0010000;

  private final OutputStream target;
  private final BooleanSupplier isPipe;

  /**
   * A stream.
   *
   * @param target where bytes go
   * @param isPipe whether the target is a pipe, which fails only where its reader is gone
   */
  Output(OutputStream target, BooleanSupplier isPipe) {
    this.target = target;
    this.isPipe = isPipe;
  }

  /** A buffered writer to this process's stdout. */
  static PrintWriter stdout() {
    return new PrintWriter(
        new Output(new FileOutputStream(FileDescriptor.out), Output::isStdoutPipe),
        false,
        Charset.defaultCharset());
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      target.write(bytes, offset, length);
    } catch (IOException e) {
      throw new OutputFailure(StorageException.reason(e), isPipe.getAsBoolean(), e);
    }
  }

  /** By its kind, as the message of the system's error is in the user's language. */
  private static boolean isStdoutPipe() {
    try {
      return ((int) Files.getAttribute(STDOUT, "unix:mode") & FILE_TYPE) == PIPE;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }
}
