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

/**
 * Builds a {@link Network} layer by layer. Start from {@link #input()}, go on with the methods of
 * {@link Features} and end with {@link #build}. Not safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class NetworkBuilder {
  private final Choices choices;
  private final Features input;
  private final Deque<BlockBuilder> open = new ArrayDeque<>();
  private final Deque<String> path = new ArrayDeque<>();
  private final Set<String> names = new HashSet<>();

  private NetworkBuilder(Choices choices, Shape image) {
    this.choices = choices;
    open.push(new BlockBuilder(null));
    this.input = new Features(this, open.peek(), open.peek().addInput(image, null), image);
  }

  /** A network that reads images of bytes, {@code [height, width, channels]}. */
  public static NetworkBuilder forImages(Choices choices, Shape image) {
    return new NetworkBuilder(choices, image);
  }

  /** The input images. */
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
    return new Network(choices, open.peek().build(logits));
  }

  Features apply(String name, Layer layer, List<Features> inputs) {
    String full = uniquePath(name == null ? layer.label().replace(' ', '-') : name, name == null);
    BlockBuilder block = open.peek();
    List<Integer> values = inputs.stream().map(block::valueOf).toList();
    List<Shape> shapes = inputs.stream().map(Features::shape).toList();
    Shape output;
    try {
      output = layer.output(shapes);
      output.dimensions().forEach(Size::largest);
    } catch (IllegalArgumentException | ArithmeticException fault) {
      throw new IllegalArgumentException("layer '" + full + "': " + fault.getMessage(), fault);
    }
    return new Features(this, block, block.add(new Node(full, layer, values, output)), output);
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
        Features inner = new Features(this, part, part.valueOf(start), start.shape());
        Features output = within(partNames.get(i), inner, bodies.get(i));
        blocks.add(part.build(output));
      } finally {
        open.pop();
      }
    }
    return blocks.stream().map(block -> BlockBuilder.widen(block, captured)).toList();
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
