package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.engine.tensorflow.network.VariableValues;
import org.supernet4j.testkit.RandomSpaces;

/** The one graph against each architecture's own, over random spaces. */
class SupernetProofTest {
  /** Fixed, so that a build is repeatable; another one looks at other spaces. */
  private static final String SEED = "1187";

  /** In every build; the proofs try more. */
  private static final int TRIES = 4;

  private static final int MANY = 15;
  private static final int BATCH = 6;

  /** Of so many weights one may have a gradient that decay and rounding undo. */
  private static final int CHANCE_TO_CANCEL = 100;

  @Provide
  Arbitrary<SearchSpace> spaces() {
    return RandomSpaces.arbitrary();
  }

  @Tag("proof")
  @Property(tries = MANY, seed = SEED, shrinking = ShrinkingMode.OFF)
  void extractedSubnetsAgreeInLogitsAndGradientsInManySpaces(@ForAll("spaces") SearchSpace space) {
    extractedSubnetsAgreeInLogitsAndGradients(space);
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void extractedSubnetsAgreeInLogitsAndGradients(@ForAll("spaces") SearchSpace space) {
    Batch batch = Fixtures.batch(space, BATCH, 3);
    try (TensorFlowSupernet supernet = Fixtures.supernet(space, Fixtures.SGD)) {
      for (Architecture architecture : Fixtures.architectures(space, 3, 5)) {
        try (TensorFlowSubnet subnet =
            (TensorFlowSubnet)
                supernet.extract(
                    architecture,
                    List.of(batch),
                    Fixtures.spec(supernet.network(), Fixtures.SGD))) {
          float[] expected = subnet.logits(batch);
          float[] found =
              supernet
                  .calibration()
                  .with(
                      supernet.graph().fed(architecture),
                      List.of(batch),
                      () -> supernet.logits(architecture, batch));
          assertClose(found, expected, 1e-5, "logits of " + architecture);
          assertGradientsAgree(supernet, subnet, architecture, batch);
        }
      }
    }
  }

  private static void assertGradientsAgree(
      TensorFlowSupernet supernet,
      TensorFlowSubnet subnet,
      Architecture architecture,
      Batch batch) {
    Map<String, float[]> shared = supernet.gradients(Fixtures.draw(architecture), batch);
    Map<String, float[]> alone = subnet.asSupernet().gradients(subnet.draw(), batch);
    Map<String, float[]> expected =
        SharedGradients.of(supernet.network(), architecture, alone, Fixtures.values(supernet));
    for (Parameter whole : supernet.network().parameters()) {
      if (!whole.role().isTrainable()) {
        continue;
      }
      float[] gradient = shared.get(whole.name());
      if (expected.containsKey(whole.name())) {
        assertClose(
            VariableValues.cut(gradient, whole, whole.at(architecture)),
            expected.get(whole.name()),
            1e-4,
            "gradient of " + whole.name() + " in " + architecture);
      }
      boolean[] used = Fixtures.used(whole, architecture, supernet.network());
      for (int i = 0; i < used.length; i++) {
        if (!used[i]) {
          assertThat(gradient[i]).as("unused %s[%d]", whole.name(), i).isZero();
        }
      }
    }
  }

  /** Equal up to a share of the largest magnitude. */
  private static void assertClose(float[] found, float[] expected, double share, String what) {
    assertThat(found).as(what).hasSameSizeAs(expected);
    float largest = 1e-3f;
    for (float value : expected) {
      largest = Math.max(largest, Math.abs(value));
    }
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i])
          .as("%s [%d]", what, i)
          .isCloseTo(expected[i], within((float) share * largest));
    }
  }

  @Tag("proof")
  @Property(tries = MANY, seed = SEED, shrinking = ShrinkingMode.OFF)
  void aStepLeavesInactiveWeightsAloneInManySpaces(@ForAll("spaces") SearchSpace space) {
    aStepLeavesInactiveWeightsAlone(space);
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void aStepLeavesInactiveWeightsAlone(@ForAll("spaces") SearchSpace space) {
    Batch batch = Fixtures.batch(space, BATCH, 3);
    List<Architecture> drawn = Fixtures.architectures(space, 4, 9);
    try (TensorFlowSupernet supernet = Fixtures.supernet(space, Fixtures.SGD)) {
      supernet.step(0, List.of(Fixtures.draw(space.largest())), batch);
      List<Architecture> step = drawn.subList(drawn.size() > 2 ? 2 : 0, drawn.size());
      Map<String, float[]> before = Fixtures.values(supernet);
      supernet.step(1, step.stream().map(Fixtures::draw).toList(), batch);
      Map<String, float[]> after = Fixtures.values(supernet);
      for (Parameter whole : space.network().parameters()) {
        boolean[] used = Fixtures.used(whole, step, space.network());
        List<Integer> unmoved = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
          if (!used[i]) {
            assertThat(after.get(whole.name())[i])
                .as("%s[%d] after a step of %s", whole.name(), i, step)
                .isEqualTo(before.get(whole.name())[i]);
          } else if (after.get(whole.name())[i] == before.get(whole.name())[i]) {
            unmoved.add(i);
          }
        }
        if (whole.role().isWeight()) {
          assertThat(unmoved)
              .as("%s decays and has momentum in a step of %s", whole.name(), step)
              .hasSizeLessThanOrEqualTo(used.length / CHANCE_TO_CANCEL);
        }
      }
    }
  }

  @Tag("proof")
  @Property(tries = MANY, seed = SEED, shrinking = ShrinkingMode.OFF)
  void distinctArchitecturesGiveDistinctLogitsInManySpaces(@ForAll("spaces") SearchSpace space) {
    distinctArchitecturesGiveDistinctLogits(space);
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void distinctArchitecturesGiveDistinctLogits(@ForAll("spaces") SearchSpace space) {
    Batch batch = Fixtures.batch(space, BATCH, 3);
    try (TensorFlowSupernet supernet = Fixtures.supernet(space, Fixtures.SGD)) {
      Map<Architecture, float[]> seen = new HashMap<>();
      for (Architecture architecture : Fixtures.architectures(space, 12, 1)) {
        float[] logits = supernet.logits(architecture, batch);
        seen.forEach(
            (other, its) ->
                assertThat(Arrays.equals(logits, its))
                    .as("%s and %s", architecture, other)
                    .isFalse());
        seen.put(architecture, logits);
      }
    }
  }

  @Tag("proof")
  @Property(tries = MANY, seed = SEED, shrinking = ShrinkingMode.OFF)
  void everyTrainableWeightIsReachedInManySpaces(@ForAll("spaces") SearchSpace space) {
    everyTrainableWeightIsReached(space);
  }

  @Property(tries = TRIES, seed = SEED, shrinking = ShrinkingMode.OFF)
  void everyTrainableWeightIsReached(@ForAll("spaces") SearchSpace space) {
    Batch batch = Fixtures.batch(space, BATCH, 3);
    List<String> missing = new ArrayList<>();
    for (Parameter parameter : space.network().parameters()) {
      if (parameter.role().isTrainable()) {
        missing.add(parameter.name());
      }
    }
    Network network = space.network();
    Map<String, boolean[]> used = new HashMap<>();
    try (TensorFlowSupernet supernet = Fixtures.supernet(space, Fixtures.SGD)) {
      for (Architecture architecture : Fixtures.architectures(space, 40, 2)) {
        Map<String, float[]> gradients = supernet.gradients(Fixtures.draw(architecture), batch);
        gradients.forEach(
            (name, gradient) -> {
              for (float value : gradient) {
                if (value != 0) {
                  missing.remove(name);
                }
              }
            });
        for (Parameter whole : network.parameters()) {
          boolean[] sum =
              used.computeIfAbsent(whole.name(), name -> new boolean[(int) whole.largestCount()]);
          boolean[] now = Fixtures.used(whole, architecture, network);
          for (int i = 0; i < sum.length; i++) {
            sum[i] |= now[i];
          }
        }
      }
    }
    assertThat(missing).as("parameters that no gradient reaches").isEmpty();
    used.forEach((name, values) -> assertThat(values).as(name).doesNotContain(false));
  }
}
