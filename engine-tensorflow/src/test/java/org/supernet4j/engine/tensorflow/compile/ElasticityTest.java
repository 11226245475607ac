package org.supernet4j.engine.tensorflow.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Node;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.network.Resize;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Gates;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/** What is fed for an architecture; no TensorFlow. */
class ElasticityTest {
  private static final Choice WIDTH = Choice.ofSizes("width", 2, 3, 6);
  private static final Choice KERNEL = Choice.ofSizes("kernel", 2, 3, 5);
  private static final Choice EXTENT = Choice.ofSizes("extent", 4, 8);
  private static final Choice DEPTH = Choice.ofSizes("depth", 1, 2, 3);
  private static final Choice KIND = Choice.ofOperations("kind", "none", "plain", "deep");
  private static final Network NETWORK = network();

  private final Elasticity elasticity = new Elasticity(NETWORK);

  private static Network network() {
    NetworkBuilder builder =
        NetworkBuilder.forImages(
            Choices.of(WIDTH, KERNEL, EXTENT, DEPTH, KIND), Shape.image(8, 8, 1));
    return builder.build(
        builder
            .input()
            .then("resize", Resize.bilinear(EXTENT.size(), Size.of(7)))
            .then("conv", Convolution.of(WIDTH.size(), KERNEL.size()).withBias())
            .then("fixed", Convolution.of(4, 1))
            .when(DEPTH.atLeast(2), "optional", part -> alternatives(part).then("after", same()))
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("logits", Dense.of(2).withoutBias()));
  }

  private static Features alternatives(Features input) {
    return input.choose(
        KIND,
        "kind",
        List.of(
            part -> part,
            part -> part.then("conv", same()),
            part ->
                part.then("conv", same())
                    .when(DEPTH.atLeast(3), "deeper", inner -> inner.then("conv", same()))));
  }

  private static Convolution same() {
    return Convolution.of(4, 3);
  }

  private static Architecture architecture(
      int width, int kernel, int extent, int depth, String kind) {
    return NETWORK
        .choices()
        .architecture(
            Map.of(
                "width", Integer.toString(width),
                "kernel", Integer.toString(kernel),
                "extent", Integer.toString(extent),
                "depth", Integer.toString(depth),
                "kind", kind));
  }

  private int[] piece(Architecture architecture, int begin, int count) {
    return Arrays.copyOfRange(elasticity.integers(architecture), begin, begin + count);
  }

  private void assertSlice(
      Architecture architecture, String parameter, int[] begin, int[] extent, int[] paddings) {
    Elasticity.Layout layout = elasticity.layouts().get(parameter);
    assertThat(layout.rank()).isEqualTo(begin.length);
    assertThat(piece(architecture, layout.begin(), begin.length)).containsExactly(begin);
    assertThat(piece(architecture, layout.extent(), extent.length)).containsExactly(extent);
    assertThat(piece(architecture, layout.paddings(), paddings.length)).containsExactly(paddings);
  }

  private static int[] of(int... values) {
    return values;
  }

  @Test
  void kernelsAreCutAtTheCentreAndFiltersLead() {
    assertSlice(
        architecture(2, 3, 4, 1, "none"),
        "conv/kernel",
        of(1, 1, 0, 0),
        of(3, 3, 1, 2),
        of(1, 1, 1, 1, 0, 0, 0, 4));
    assertSlice(
        architecture(3, 2, 4, 1, "none"),
        "conv/kernel",
        of(1, 1, 0, 0),
        of(2, 2, 1, 3),
        of(1, 2, 1, 2, 0, 0, 0, 3));
    assertSlice(
        architecture(6, 5, 4, 1, "none"),
        "conv/kernel",
        of(0, 0, 0, 0),
        of(5, 5, 1, 6),
        of(0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void biasesAndInputsLead() {
    Architecture narrow = architecture(2, 3, 4, 1, "none");
    assertSlice(narrow, "conv/bias", of(0), of(2), of(0, 4));
    assertSlice(narrow, "fixed/kernel", of(0, 0, 0, 0), of(1, 1, 2, 4), of(0, 0, 0, 0, 0, 4, 0, 0));
  }

  @Test
  void onlyWhatVariesIsFed() {
    assertThat(elasticity.layouts())
        .containsOnlyKeys("resize", "conv/kernel", "conv/bias", "fixed/kernel");
    assertThat(elasticity.parameters()).isEqualTo(NETWORK.parameters());
    Elasticity fixed = new Elasticity(NETWORK.at(architecture(2, 3, 4, 3, "deep")));
    assertThat(fixed.integerCount()).isZero();
    assertThat(fixed.predicateCount()).isZero();
  }

  @Test
  void aResizeIsFedItsExtent() {
    int begin = elasticity.layouts().get("resize").extent();
    assertThat(piece(architecture(2, 3, 8, 1, "none"), begin, 2)).containsExactly(8, 7);
  }

  @Test
  void oneOfAnyPartsRuns() {
    Architecture deep = architecture(2, 3, 4, 3, "deep");
    Architecture plain = architecture(2, 3, 4, 2, "plain");
    Architecture shallow = architecture(2, 3, 4, 1, "deep");
    assertThat(parts(deep, "optional", 2)).containsExactly(false, true);
    assertThat(parts(deep, "optional/kind", 3)).containsExactly(false, false, true);
    assertThat(parts(deep, "optional/kind/deep/deeper", 2)).containsExactly(false, true);
    assertThat(parts(plain, "optional/kind", 3)).containsExactly(false, true, false);
    assertThat(parts(plain, "optional/kind/deep/deeper", 2)).containsExactly(true, false);
    assertThat(parts(shallow, "optional", 2)).containsExactly(true, false);
  }

  private boolean[] parts(Architecture architecture, String path, int count) {
    Node[] found = new Node[1];
    NETWORK.forEachNode(
        (block, node) -> {
          if (node.path().equals(path)) {
            found[0] = node;
          }
        });
    int first = elasticity.firstPredicate(found[0].path());
    return Arrays.copyOfRange(
        elasticity.predicates(architecture, Gates.none()), first, first + count);
  }

  @Test
  void aParameterIsActiveWhereAllPartsAroundItRun() {
    assertActive(architecture(2, 3, 4, 1, "deep"), List.of());
    assertActive(architecture(2, 3, 4, 2, "none"), List.of("optional/after/kernel"));
    assertActive(
        architecture(2, 3, 4, 3, "plain"),
        List.of("optional/kind/plain/conv/kernel", "optional/after/kernel"));
    assertActive(
        architecture(2, 3, 4, 2, "deep"),
        List.of("optional/kind/deep/conv/kernel", "optional/after/kernel"));
    assertActive(
        architecture(2, 3, 4, 3, "deep"),
        List.of(
            "optional/kind/deep/conv/kernel",
            "optional/kind/deep/deeper/conv/kernel",
            "optional/after/kernel"));
  }

  private void assertActive(Architecture architecture, List<String> expected) {
    boolean[] predicates = elasticity.predicates(architecture, Gates.none());
    List<Parameter> parameters = elasticity.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      String name = parameters.get(i).name();
      boolean conditional = name.startsWith("optional/");
      assertThat(elasticity.isConditional(i)).as(name).isEqualTo(conditional);
      assertThat(elasticity.isActive(i, predicates))
          .as("%s in %s", name, architecture)
          .isEqualTo(!conditional || expected.contains(name));
    }
  }
}
