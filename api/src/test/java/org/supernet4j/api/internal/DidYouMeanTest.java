package org.supernet4j.api.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
  private static final List<String> KEYS =
      List.of("batch-size", "learning-rate", "epochs", "steps");

  @ParameterizedTest
  @CsvSource({
    "batch-sise, batch-size",
    "batchSize, batch-size",
    "batch_size, batch-size",
    "epoch, epochs",
    "setps, steps",
    "LEARNING-RATE, learning-rate"
  })
  void findsTheNameThatWasMeant(String typed, String meant) {
    assertThat(DidYouMean.nearest(typed, KEYS)).hasValue(meant);
  }

  @Test
  void suggestsNothingFarAway() {
    assertThat(DidYouMean.nearest("momentum", KEYS)).isEmpty();
    assertThat(DidYouMean.nearest("x", KEYS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"kitten, sitting, 3", "'', abc, 3", "ab, ba, 1", "same, same, 0", "ca, abc, 3"})
  void countsEdits(String from, String to, int edits) {
    assertThat(DidYouMean.distance(from, to)).isEqualTo(edits);
  }

  @Property
  void distanceIsSymmetricAndNoLongerThanTheLongerText(
      @ForAll @AlphaChars @StringLength(max = 12) String a,
      @ForAll @AlphaChars @StringLength(max = 12) String b) {
    int distance = DidYouMean.distance(a, b);

    assertThat(distance).isEqualTo(DidYouMean.distance(b, a));
    assertThat(distance)
        .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
    assertThat(distance == 0).isEqualTo(a.equalsIgnoreCase(b));
  }
}
