package org.supernet4j.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supernet4j.api.report.Phase;
import org.supernet4j.runtime.run.CostSpread;
import org.supernet4j.runtime.run.MemoryEstimate;
import org.supernet4j.runtime.run.RunPlan;
import org.supernet4j.runtime.run.SpaceSize;
import org.supernet4j.runtime.run.WorkEstimate;

/** What {@code supernet plan} prints. */
class PlanOutputTest {
  private static RunPlan plan(OptionalLong evaluations, Optional<BigInteger> networks) {
    return new RunPlan(
        "mine",
        "wide",
        new SpaceSize(BigInteger.valueOf(1_234), networks),
        2_000,
        new CostSpread(10, 2_000, 30_000),
        new CostSpread(1, 2, 3),
        0.125,
        64,
        new MemoryEstimate(1 << 20, 2 << 20, 3 << 20, 4 << 20, 0),
        OptionalDouble.of(2_500),
        new WorkEstimate(OptionalLong.of(3_000), OptionalDouble.of(20)),
        new WorkEstimate(evaluations, OptionalDouble.of(500)),
        new WorkEstimate(OptionalLong.of(100), OptionalDouble.of(10)),
        new WorkEstimate(OptionalLong.of(0), OptionalDouble.empty()),
        List.of(Phase.EXPORT));
  }

  @Test
  void textHasCostsMemoryAndTimes() {
    String text =
        String.join(
            "\n", PlanText.of(plan(OptionalLong.of(60), Optional.of(BigInteger.valueOf(999)))));

    assertThat(text)
        .contains("mine: wide, 1,234 combinations, 999 distinct networks")
        .containsPattern("macs +10 +2,000 +30,000")
        .contains("allow 12.5 % of 2,000 drawn architectures")
        .containsPattern("sum +10\\.0 ")
        .containsPattern("start +2\\.5 s")
        .containsPattern("training steps +3,000 +20\\.0 +1 min 00 s")
        .containsPattern("evaluations +60 +500\\.0 +30\\.0 s")
        .containsPattern("retraining steps +100 +10\\.0 +1\\.0 s")
        .containsPattern("fine-tuning steps +0 +0\\.0 s")
        .containsPattern("together +1 min 33 s")
        .contains("not counted: export")
        .doesNotContain("tensors of the engine");
  }

  @Test
  void whatCannotBeToldIsUnknownOrNull() {
    RunPlan plan = plan(OptionalLong.empty(), Optional.empty());

    assertThat(String.join("\n", PlanText.of(plan)))
        .containsPattern("evaluations +unknown +500\\.0 +unknown")
        .containsPattern("together +unknown")
        .doesNotContain("distinct");
    JsonNode json = PlanJson.of(plan);
    assertThat(json.at("/search/evaluations").isNull()).isTrue();
    assertThat(json.at("/totalMillis").isNull()).isTrue();
    assertThat(json.at("/space/networks").isNull()).isTrue();
  }

  @Test
  void jsonHasBytesAndMilliseconds() {
    JsonNode json = PlanJson.of(plan(OptionalLong.of(60), Optional.of(BigInteger.valueOf(999))));

    assertThat(json.at("/space/macs/median").asLong()).isEqualTo(2_000);
    assertThat(json.at("/acceptance").asDouble()).isEqualTo(0.125);
    assertThat(json.at("/memoryBytes/total").asLong()).isEqualTo(10 << 20);
    assertThat(json.at("/training/millisEach").asDouble()).isEqualTo(20);
    assertThat(json.at("/totalMillis").asDouble()).isEqualTo(93_500);
    assertThat(json.at("/retraining/steps").asLong()).isEqualTo(100);
    assertThat(json.at("/notCounted/0").asText()).isEqualTo("export");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0 s",
    "1540, 1.5 s",
    "59960, 60.0 s",
    "60000, 1 min 00 s",
    "3661000, 1 h 01 min"
  })
  void durationHasTwoUnitsAtMost(double millis, String text) {
    assertThat(PlanText.duration(OptionalDouble.of(millis))).isEqualTo(text);
  }
}
