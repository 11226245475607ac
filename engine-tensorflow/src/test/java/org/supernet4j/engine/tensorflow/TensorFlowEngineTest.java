package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.EngineException;
import org.supernet4j.api.engine.EngineFactory;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.engine.tensorflow.graph.HeldBytes;
import org.supernet4j.engine.tensorflow.graph.Sessions;
import org.supernet4j.engine.tensorflow.network.NetworkGraph;
import org.supernet4j.engine.tensorflow.task.BatchInputs;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.RandomSpaces;
import org.tensorflow.proto.ConfigProto;

class TensorFlowEngineTest {
  private static final SearchSpace SPACE = RandomSpaces.of(1);

  @TempDir private Path folder;

  private final Engine engine =
      new TensorFlowEngineFactory().create(new TensorFlowSettings(2, 2, 2), Contexts.engine());

  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(EngineFactory.class))
        .anySatisfy(factory -> assertThat(factory.name()).isEqualTo("tensorflow"));
  }

  @Test
  void namesVersionAndDevice() {
    assertThat(engine.description()).matches("TensorFlow \\d+\\.\\d+\\.\\d+ on (CPU|GPU)");
  }

  @Test
  void countsTheTensorsThatItHolds() {
    long all = values(SPACE.network(), parameter -> true);
    long trainable = values(SPACE.network(), parameter -> parameter.role().isTrainable());
    long fresh = Float.BYTES * (all + (all - trainable));
    assertThat(trainable).isLessThan(all);
    assertThat(engine.tensorBytes()).isZero();
    try (Supernet supernet =
        engine.supernet(SPACE.network(), Fixtures.spec(SPACE.network(), Fixtures.SGD))) {
      assertThat(engine.tensorBytes()).as("weights, statistics twice").isEqualTo(fresh);
      supernet.step(0, List.of(Fixtures.draw(SPACE.largest())), Fixtures.batch(SPACE, 4, 1));
      long trained = fresh + Float.BYTES * 2 * trainable;
      assertThat(engine.tensorBytes()).as("with gradients and a moment each").isEqualTo(trained);
      Network small = SPACE.network().at(SPACE.smallest());
      long alone = values(small, parameter -> true);
      long statistics = alone - values(small, parameter -> parameter.role().isTrainable());
      try (Subnet subnet = engine.subnet(small, Fixtures.spec(small, Fixtures.SGD))) {
        assertThat(engine.tensorBytes())
            .as("with %s", subnet.network())
            .isEqualTo(trained + Float.BYTES * (alone + statistics));
      }
      assertThat(engine.tensorBytes()).isEqualTo(trained);
    }
    assertThat(engine.tensorBytes()).isZero();
  }

  @Test
  void countsABatchWhileItIsRead() {
    HeldBytes held = new HeldBytes();
    Sessions sessions = new Sessions(ConfigProto.getDefaultInstance(), 1, Optional.empty(), held);
    Batch batch = Fixtures.batch(SPACE, 4, 1);
    try (NetworkGraph graph = new NetworkGraph(SPACE.network(), sessions)) {
      long before = held.now();
      try (BatchInputs.Fed fed = graph.batch().new Fed(batch)) {
        assertThat(held.now() - before).as("%s", fed).isEqualTo(4L * batch.imageBytes() + 4 * 4);
      }
      assertThat(held.now()).isEqualTo(before);
    }
    assertThat(held.now()).isZero();
  }

  private static long values(Network network, Predicate<Parameter> counted) {
    return network.parameters().stream().filter(counted).mapToLong(Parameter::largestCount).sum();
  }

  @Test
  void buildsSupernetsAndSubnets() {
    Batch batch = Fixtures.batch(SPACE, 4, 1);
    try (Supernet supernet =
            engine.supernet(SPACE.network(), Fixtures.spec(SPACE.network(), Fixtures.SGD));
        Subnet subnet =
            engine.subnet(
                SPACE.network().at(SPACE.largest()),
                Fixtures.spec(SPACE.network().at(SPACE.largest()), Fixtures.SGD))) {
      assertThat(supernet.step(0, List.of(Fixtures.draw(SPACE.largest())), batch).images())
          .isEqualTo(4);
      assertThat(subnet.step(0, batch).sums().examples()).isEqualTo(4);
    }
  }

  @Test
  void aSubnetHasNoChoices() {
    assertThatThrownBy(
            () -> engine.subnet(SPACE.network(), Fixtures.spec(SPACE.network(), Fixtures.SGD)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("network.at(architecture)");
  }

  @Test
  void anArchitectureOfAnotherSpaceIsRefused() {
    Choice other = Choice.ofSizes("other", 1, 2);
    Draw draw = Fixtures.draw(Choices.of(other).first());
    try (Supernet supernet =
        engine.supernet(SPACE.network(), Fixtures.spec(SPACE.network(), Fixtures.SGD))) {
      assertThatThrownBy(() -> supernet.step(0, List.of(draw), Fixtures.batch(SPACE, 4, 1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("other=1")
          .hasMessageContaining("the network's choices are");
    }
  }

  @Test
  void batchesMustHoldTheNetworksImagesAndClasses() {
    DatasetInfo data = RandomSpaces.data(SPACE);
    Batch small = new Batch(DatasetInfo.numbered("small", 2, 2, 1, data.classes().size()), 3);
    small.resize(3);
    Batch empty = new Batch(data, 3);
    Batch mislabelled = Fixtures.batch(SPACE, 4, 1);
    mislabelled.labels()[2] = data.classes().size();
    try (Supernet supernet =
        engine.supernet(SPACE.network(), Fixtures.spec(SPACE.network(), Fixtures.SGD))) {
      assertRefused(supernet, small, "3 images of 4 bytes", data.imageBytes() + " bytes");
      assertRefused(supernet, empty, "0 images", "one or more images");
      assertRefused(supernet, mislabelled, "image 2", "label " + data.classes().size());
    }
  }

  private static void assertRefused(Supernet supernet, Batch batch, String... fault) {
    assertThatThrownBy(() -> supernet.evaluate(SPACE.largest(), List.of(), List.of(batch)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fault);
  }

  @Test
  void anEvaluationNeedsImages() {
    try (Supernet supernet =
        engine.supernet(SPACE.network(), Fixtures.spec(SPACE.network(), Fixtures.SGD))) {
      assertThatThrownBy(() -> supernet.evaluate(SPACE.largest(), List.of(), List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no example");
    }
  }

  @Test
  void aFolderWithoutAModelIsNamed() throws Exception {
    assertThatThrownBy(() -> engine.open(folder.resolve("missing")))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("missing")
        .hasMessageContaining("saved_model.pb");
    Files.writeString(folder.resolve("saved_model.pb"), "no model");
    assertThatThrownBy(() -> engine.open(folder))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining(folder.toString());
  }
}
