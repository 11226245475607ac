package org.supernet4j.engine.tensorflow;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;

/**
 * TensorFlow's native log, which goes to the process's standard error. The first session of a
 * process logs through a copy of Abseil that heeds no variable: {@code TF_CPP_MIN_LOG_LEVEL} leaves
 * its notes as they are. So that session is opened here, with standard error set aside, and what is
 * more than a note is passed on.
 */
final class NativeLog {
  private static final String LEVEL = "TF_CPP_MIN_LOG_LEVEL";
  private static final int STANDARD_ERROR = 2;
  private static final int WRITE_ONLY = 1;

  /**
   * Notes, such as {@code I0000 00:00:1.2 3 pass.cc:401] ...}, and what Abseil says before them.
   */
  private static final Pattern NOTE =
      Pattern.compile("I\\d{4} .*|WARNING: All log messages before absl::InitializeLog.*");

  private static final Logger LOG = LoggerFactory.getLogger(NativeLog.class);

  private static boolean opened;

  private NativeLog() {}

  /**
   * Opens the first session of this process, whose notes are left out where the environment asks
   * for warnings or errors alone; later calls do nothing.
   *
   * @param environment variables by name
   */
  static synchronized void openFirstSession(Map<String, String> environment) {
    if (!opened && environment.getOrDefault(LEVEL, "").matches("[1-9]")) {
      try {
        filtered(NativeLog::openSession, System.err);
      } catch (UncheckedIOException | LinkageError fault) {
        // The notes are a nuisance at most: no reason to end a run.
        LOG.debug("standard error cannot be set aside, so TensorFlow's notes stay", fault);
      }
    }
    opened = true;
  }

  private static void openSession() {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      session.runner().fetch(Ops.create(graph).constant(0)).run().close();
    }
  }

  /** Does something, and passes on what is written to standard error meanwhile but notes. */
  static void filtered(Runnable work, PrintStream out) {
    try {
      Path aside = Files.createTempFile("supernet-native-log", ".txt");
      try {
        redirected(work, aside);
        Files.readString(aside, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> !NOTE.matcher(line).matches())
            .forEach(out::println);
      } finally {
        Files.delete(aside);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void redirected(Runnable work, Path file) {
    C c = Native.load("c", C.class);
    int saved = c.dup(STANDARD_ERROR);
    int aside = c.open(file.toString(), WRITE_ONLY);
    try {
      c.dup2(aside, STANDARD_ERROR);
      work.run();
    } finally {
      c.dup2(saved, STANDARD_ERROR);
      c.close(aside);
      c.close(saved);
    }
  }

  /** Functions of the C library. */
  private interface C extends Library {
    int dup(int descriptor);

    int dup2(int from, int to);

    int open(String path, int flags);

    int close(int descriptor);
  }
}
