package org.supernet4j.api.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;

/**
 * Builds a {@link Network} layer by layer. Start from {@link #input()}, go on with the methods of
 * {@link Features} and end with {@link #build}. Not safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class NetworkBuilder {
  private final Choices choices;
  private final Element element;
  private final Features input;
  private final Deque<BlockBuilder> open = new ArrayDeque<>();
  private final Deque<String> path = new ArrayDeque<>();
  private final Set<String> names = new HashSet<>();

  private NetworkBuilder(Choices choices, Element element, Shape shape) {
    this.choices = choices;
    this.element = element;
    open.push(new BlockBuilder(null));
    Element read = element == Element.BYTE ? Element.FLOAT : element;
    this.input = new Features(this, open.peek(), open.peek().addInput(shape, null), shape, read);
  }

  /** A network that reads images of bytes, {@code [height, width, channels]}. */
  public static NetworkBuilder forImages(Choices choices, Shape image) {
    return of(choices, Element.BYTE, image);
  }

  /**
   * A network that reads inputs of any kind and shape, such as the numbers of words, ints {@code
   * [positions]}.
   */
  public static NetworkBuilder of(Choices choices, Element element, Shape input) {
    return new NetworkBuilder(choices, element, input);
  }

  /** The input. */
  public Features input() {
    return input;
  }

  /**
   * The finished network.
   *
   * @param logits the output, {@code [classes]}
   */
  public Network build(Features logits) {
    if (open.size() != 1) {
      throw new IllegalStateException("build() was called inside an optional or alternative part");
    }
    return new Network(choices, element, open.peek().build(logits));
  }

  Features apply(String name, Layer layer, List<Features> inputs) {
    String full = uniquePath(name == null ? layer.label().replace(' ', '-') : name, name == null);
    BlockBuilder block = open.peek();
    List<Integer> values = inputs.stream().map(block::valueOf).toList();
    List<Shape> shapes = inputs.stream().map(Features::shape).toList();
    Shape output;
    try {
      requireElements(layer, inputs);
      output = layer.output(shapes);
      requireTied(layer, full, shapes);
      output.dimensions().forEach(Size::largest);
    } catch (IllegalArgumentException | ArithmeticException fault) {
      throw new IllegalArgumentException("layer '" + full + "': " + fault.getMessage(), fault);
    }
    int value = block.add(new Node(full, layer, values, output));
    return new Features(this, block, value, output, Element.FLOAT);
  }

  private static void requireElements(Layer layer, List<Features> inputs) {
    for (int i = 0; i < inputs.size() && !(layer instanceof Structure); i++) {
      if (layer.element(i) != inputs.get(i).element()) {
        throw new IllegalArgumentException(
            "it reads "
                + layer.element(i)
                + "s, input "
                + i
                + " holds "
                + inputs.get(i).element()
                + "s"
                + (layer.element(i) == Element.FLOAT ? "; put an Embedding before it" : ""));
      }
    }
  }

  /** What a layer uses of others must be there, whatever the architecture. */
  private void requireTied(Layer layer, String full, List<Shape> shapes) {
    if (layer instanceof Structure) {
      return;
    }
    for (Lowered.Tied tied : Lowered.evaluation(layer, full, shapes).tied()) {
      Parameter owned =
          open.peekLast()
              .parameter(tied.name())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "no layer before it that runs in every architecture owns '"
                              + tied.name()
                              + "'"));
      if (!owned.role().isTrainable() || !new Shape(owned.shape()).provablyEquals(tied.shape())) {
        throw new IllegalArgumentException(
            "it uses '"
                + tied.name()
                + "' as weights of shape ["
                + tied.shape()
                + "], found "
                + owned.role()
                + " of shape ["
                + new Shape(owned.shape())
                + "]");
      }
    }
  }

  Features within(String name, Features start, UnaryOperator<Features> body) {
    path.addLast(name);
    try {
      return body.apply(start);
    } finally {
      path.removeLast();
    }
  }

  /** Builds nested parts over the same inputs: those captured by any of them, the start first. */
  List<Block> parts(
      Features start,
      List<String> partNames,
      List<UnaryOperator<Features>> bodies,
      List<Features> captured) {
    captured.add(start);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      BlockBuilder part = new BlockBuilder(captured);
      open.push(part);
      try {
        Features inner =
            new Features(this, part, part.valueOf(start), start.shape(), start.element());
        Features output = within(partNames.get(i), inner, bodies.get(i));
        requireFloats(output);
        blocks.add(part.build(output));
      } finally {
        open.pop();
      }
    }
    return blocks.stream().map(block -> BlockBuilder.widen(block, captured)).toList();
  }

  private static void requireFloats(Features output) {
    if (output.element() != Element.FLOAT) {
      throw new IllegalArgumentException(
          "a part gives floats, found " + output.element() + "s; put an Embedding into it");
    }
  }

  private String uniquePath(String name, boolean generated) {
    String prefix = path.isEmpty() ? "" : String.join("/", path) + "/";
    String full = prefix + name;
    for (int i = 2; generated && names.contains(full); i++) {
      full = prefix + name + "-" + i;
    }
    if (!names.add(full)) {
      throw new IllegalArgumentException(
          "two layers are named '" + full + "'; give each a name of its own");
    }
    return full;
  }
}
