package org.supernet4j.testkit;

import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/** Small search spaces for tests, over images of 8 x 8 x 1 bytes in 3 classes. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FakeSpaces {
  /** Images of all spaces here, {@code [height, width, channels]}. */
  public static final Shape IMAGE = Shape.image(8, 8, 1);

  /** Classes of all spaces here. */
  public static final int CLASSES = 3;

  private FakeSpaces() {}

  /** Every kind of space here that is small enough to be enumerated. */
  public static List<SearchSpace> small() {
    return List.of(single(), tiny(), withDepth(), withOperations(), constrained(), symmetric());
  }

  /** One architecture: a choice with a single option. */
  public static SearchSpace single() {
    return ofWidths(1);
  }

  /** Two choices, width 2 or 4 and kernel 1 or 3: 4 architectures. */
  public static SearchSpace tiny() {
    return ofClasses(CLASSES);
  }

  /** As {@link #tiny()}, but telling any number of classes apart. */
  public static SearchSpace ofClasses(int classes) {
    return new FakeSpace("fake-tiny", widthAndKernel(classes));
  }

  /**
   * Depth 1 to 3; the kernels of the second and the third layer are choices that play no part where
   * the layer is left out: 12 combinations, 7 architectures.
   */
  public static SearchSpace withDepth() {
    Choice depth = Choice.ofSizes("depth", 1, 2, 3);
    Choice second = Choice.ofSizes("second.kernel", 1, 3);
    Choice third = Choice.ofSizes("third.kernel", 1, 3);
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(depth, second, third), IMAGE);
    Features features = convolution(builder.input(), "first", Size.of(2), Size.of(3));
    features =
        features.when(
            depth.atLeast(2),
            "second",
            part -> convolution(part, "body", Size.of(2), second.size()));
    features =
        features.when(
            depth.atLeast(3), "third", part -> convolution(part, "body", Size.of(2), third.size()));
    return new FakeSpace("fake-with-depth", head(builder, features));
  }

  /**
   * One of two operations, of which one has a kernel to choose: 4 combinations, 3 architectures.
   */
  public static SearchSpace withOperations() {
    Choice operation = Choice.ofOperations("operation", "skip", "conv");
    Choice kernel = Choice.ofSizes("kernel", 1, 3);
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(operation, kernel), IMAGE);
    Features features = convolution(builder.input(), "first", Size.of(2), Size.of(3));
    features =
        features.choose(
            operation,
            "second",
            List.of(part -> part, part -> convolution(part, "body", Size.of(2), kernel.size())));
    return new FakeSpace("fake-with-operations", head(builder, features));
  }

  /** As {@link #tiny()}, but width 4 needs kernel 3: 3 valid architectures. */
  public static SearchSpace constrained() {
    Network network = widthAndKernel(CLASSES);
    Choice width = network.choices().list().get(0);
    Choice kernel = network.choices().list().get(1);
    return new FakeSpace(
        "fake-constrained",
        network,
        width.atLeast(3).and(kernel.atLeast(3).negate()),
        "width 4 needs kernel 3");
  }

  /**
   * A space whose canonical form, networks and costs are its own, not those of its one network: 4
   * combinations, 3 architectures.
   */
  public static SearchSpace symmetric() {
    return new SymmetricSpace();
  }

  /** One choice among widths 1 to {@code count}: as many architectures, for tests of bandits. */
  public static SearchSpace ofWidths(int count) {
    Choice width = Choice.ofSizes("width", IntStream.rangeClosed(1, count).toArray());
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(width), IMAGE);
    Features features = convolution(builder.input(), "first", width.size(), Size.of(1));
    return new FakeSpace("fake-of-widths", head(builder, features));
  }

  /** Ten layers of eight widths: 1,073,741,824 architectures, too many to enumerate. */
  public static SearchSpace huge() {
    List<Choice> widths =
        IntStream.rangeClosed(1, 10)
            .mapToObj(layer -> Choice.ofSizes("width" + layer, 1, 2, 3, 4, 5, 6, 7, 8))
            .toList();
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(widths), IMAGE);
    Features features = builder.input();
    for (Choice width : widths) {
      features = convolution(features, "layer-" + width.name(), width.size(), Size.of(1));
    }
    return new FakeSpace("fake-huge", head(builder, features));
  }

  private static Network widthAndKernel(int classes) {
    Choice width = Choice.ofSizes("width", 2, 4);
    Choice kernel = Choice.ofSizes("kernel", 1, 3);
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(width, kernel), IMAGE);
    return head(
        builder, convolution(builder.input(), "first", width.size(), kernel.size()), classes);
  }

  private static Features convolution(Features input, String name, Size filters, Size kernel) {
    return input
        .then(name, Convolution.of(filters, kernel).withBias())
        .activation(ActivationFunction.RELU);
  }

  private static Network head(NetworkBuilder builder, Features features) {
    return head(builder, features, CLASSES);
  }

  private static Network head(NetworkBuilder builder, Features features, int classes) {
    return builder.build(
        features
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("head", Dense.of(classes)));
  }
}
