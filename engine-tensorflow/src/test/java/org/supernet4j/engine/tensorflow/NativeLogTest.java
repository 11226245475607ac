package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NativeLogTest {
  /** Written to the descriptor itself, as native code does. */
  @Test
  void notesAreLeftOutAndAllElseIsPassedOn() {
    ByteArrayOutputStream passedOn = new ByteArrayOutputStream();

    NativeLog.filtered(
        () ->
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                .print(
                    """
                    WARNING: All log messages before absl::InitializeLog() is called are written
                    I0000 00:00:1796.60  8794 pass.cc:401] a note
                    E0000 00:00:1796.61  8794 device.cc:1] an error
                    something else
                    """),
        new PrintStream(passedOn, true, StandardCharsets.UTF_8));

    assertThat(passedOn.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            "E0000 00:00:1796.61  8794 device.cc:1] an error\nsomething else\n");
  }
}
