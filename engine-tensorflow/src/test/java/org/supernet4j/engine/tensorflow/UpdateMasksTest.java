package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Gates;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.engine.tensorflow.compile.Elasticity;
import org.supernet4j.engine.tensorflow.compile.FedArchitecture;
import org.supernet4j.engine.tensorflow.graph.Tensors;
import org.supernet4j.engine.tensorflow.train.UpdateMasks;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/** What the draws of a step use together, as the graph computes it. */
class UpdateMasksTest {
  private static final Choice INPUTS = Choice.ofSizes("inputs", 1, 2, 3);
  private static final Choice OUTPUTS = Choice.ofSizes("outputs", 1, 2, 4);
  private static final Choice KERNEL = Choice.ofSizes("kernel", 1, 3);
  private static final Choice DEPTH = Choice.ofSizes("depth", 1, 2);
  private static final Network NETWORK = network();

  private static Network network() {
    NetworkBuilder builder =
        NetworkBuilder.forImages(Choices.of(INPUTS, OUTPUTS, KERNEL, DEPTH), Shape.image(4, 4, 1));
    return builder.build(
        builder
            .input()
            .then("first", Convolution.of(INPUTS.size(), KERNEL.size()))
            .then("second", Convolution.of(OUTPUTS.size(), Size.of(1)))
            .when(
                DEPTH.atLeast(2),
                "more",
                part ->
                    part.then("elastic", Convolution.of(OUTPUTS.size(), Size.of(1)))
                        .then("fixed", Convolution.of(Size.of(2), Size.of(1)))
                        .then("back", Convolution.of(OUTPUTS.size(), Size.of(1))))
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("logits", Dense.of(2)));
  }

  private static Architecture architecture(int inputs, int outputs, int kernel, int depth) {
    return NETWORK
        .choices()
        .architecture(
            Map.of(
                "inputs", Integer.toString(inputs),
                "outputs", Integer.toString(outputs),
                "kernel", Integer.toString(kernel),
                "depth", Integer.toString(depth)));
  }

  /** The mask of a parameter in full, row-major; null where there is none. */
  private static boolean[] mask(String name, List<Architecture> draws) {
    Elasticity elasticity = new Elasticity(NETWORK);
    List<Parameter> parameters = elasticity.parameters();
    int position = parameters.stream().map(Parameter::name).toList().indexOf(name);
    try (Graph graph = new Graph();
        Session session = new Session(graph);
        Tensors tensors = new Tensors()) {
      Ops tf = Ops.create(graph);
      UpdateMasks masks = new UpdateMasks(tf, elasticity);
      if (!masks.isElastic(position)) {
        return null;
      }
      Operand<TBool> mask = masks.mask(tf, position, tf.constant(true));
      Session.Runner runner = session.runner();
      masks.feed(
          runner,
          tensors,
          draws.stream().map(draw -> FedArchitecture.of(elasticity, draw, Gates.none())).toList());
      Operand<TFloat32> full =
          tf.broadcastTo(
              tf.dtypes.cast(mask, TFloat32.class),
              tf.constant(parameters.get(position).largestShape()));
      try (Result result = runner.fetch(full).run()) {
        float[] values = new float[(int) parameters.get(position).largestCount()];
        ((TFloat32) result.get(0)).asRawTensor().data().asFloats().read(values);
        boolean[] used = new boolean[values.length];
        for (int i = 0; i < used.length; i++) {
          used[i] = values[i] != 0;
        }
        return used;
      }
    }
  }

  private static boolean[] rows(String... rows) {
    String all = String.join("", rows);
    boolean[] used = new boolean[all.length()];
    for (int i = 0; i < used.length; i++) {
      used[i] = all.charAt(i) == 'x';
    }
    return used;
  }

  @Test
  void oneDrawUsesABox() {
    assertThat(mask("second/kernel", List.of(architecture(2, 2, 3, 1))))
        .isEqualTo(rows("xx..", "xx..", "...."));
  }

  @Test
  void twoDrawsMayUseTheShapeOfAnL() {
    assertThat(mask("second/kernel", List.of(architecture(1, 4, 3, 1), architecture(3, 1, 3, 1))))
        .isEqualTo(rows("xxxx", "x...", "x..."));
  }

  @Test
  void smallKernelsUseTheCentre() {
    assertThat(mask("first/kernel", List.of(architecture(2, 1, 1, 1), architecture(1, 1, 3, 1))))
        .isEqualTo(rows("x..", "x..", "x..", "x..", "xx.", "x..", "x..", "x..", "x.."));
  }

  @Test
  void aDrawWithoutAnOptionalPartUsesNothingOfIt() {
    assertThat(
            mask(
                "more/elastic/kernel", List.of(architecture(1, 4, 3, 1), architecture(1, 2, 3, 2))))
        .isEqualTo(rows("xx..", "xx..", "....", "...."));
    assertThat(mask("more/elastic/kernel", List.of(architecture(1, 4, 3, 1)))).containsOnly(false);
  }

  @Test
  void whatIsUsedWholeHasNoMask() {
    assertThat(mask("logits/bias", List.of(architecture(1, 1, 1, 1)))).isNull();
  }

  @Test
  void aDrawUsesAllWhereEveryDimensionIsLargestAndThePartRuns() {
    assertThat(usesAll("second/kernel", architecture(3, 4, 1, 1))).isTrue();
    assertThat(usesAll("second/kernel", architecture(3, 2, 3, 2))).isFalse();
    assertThat(usesAll("more/elastic/kernel", architecture(1, 4, 1, 2))).isTrue();
    assertThat(usesAll("more/elastic/kernel", architecture(3, 4, 3, 1))).isFalse();
    assertThat(usesAll("logits/bias", architecture(1, 1, 1, 1))).isTrue();
  }

  private static boolean usesAll(String name, Architecture draw) {
    Elasticity elasticity = new Elasticity(NETWORK);
    List<Parameter> parameters = elasticity.parameters();
    int position = parameters.stream().map(Parameter::name).toList().indexOf(name);
    try (Graph graph = new Graph()) {
      return new UpdateMasks(Ops.create(graph), elasticity)
          .usesAll(position, FedArchitecture.of(elasticity, draw, Gates.none()));
    }
  }

  @Test
  void masksAgreeWithTheNetworksOfTheDraws() {
    List<Architecture> draws =
        List.of(architecture(1, 4, 1, 1), architecture(2, 1, 3, 2), architecture(3, 2, 1, 1));
    for (Parameter parameter : NETWORK.parameters()) {
      boolean[] mask = mask(parameter.name(), draws);
      if (mask != null) {
        assertThat(mask).as(parameter.name()).isEqualTo(Fixtures.used(parameter, draws, NETWORK));
      }
    }
  }
}
