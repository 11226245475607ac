package org.supernet4j.engine.tensorflow.operation;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.api.operation.Window;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * What operations on windows share: zeros around feature maps, and kernels with zeros between their
 * elements. So any padding and dilation becomes a plain operation on windows that fit.
 */
public final class WindowCompiler {
  private final ExpressionCompiler graph;
  private final Ops tf;
  private final Window window;

  WindowCompiler(ExpressionCompiler graph, Window window) {
    this.graph = graph;
    this.tf = graph.tf();
    this.window = window;
  }

  /** Steps of windows as attributes of operations. */
  List<Long> strides() {
    return List.of(1L, (long) window.rows().stride(), (long) window.columns().stride(), 1L);
  }

  boolean equalStrides() {
    return window.rows().stride() == window.columns().stride();
  }

  private List<Size> sides() {
    return List.of(
        window.rows().before(),
        window.rows().after(),
        window.columns().before(),
        window.columns().after());
  }

  private boolean isPadded() {
    return !sides().stream().allMatch(side -> side.isConstant() && side.largest() == 0);
  }

  /** Feature maps with a value around them. */
  Operand<TFloat32> padded(Operand<TFloat32> maps, float value) {
    if (!isPadded()) {
      return maps;
    }
    List<Size> all = new ArrayList<>(List.of(Size.of(0), Size.of(0)));
    all.addAll(sides());
    all.addAll(List.of(Size.of(0), Size.of(0)));
    Operand<TInt32> paddings = tf.reshape(graph.vector(null, all), tf.constant(new int[] {4, 2}));
    return tf.pad(maps, paddings, tf.constant(value));
  }

  /** The shape of padded feature maps, {@code [4]}. */
  Operand<TInt32> paddedShape(Shape maps) {
    return tf.stack(
        List.of(
            graph.surroundings().batchSize(),
            padded(maps.height(), window.rows()),
            padded(maps.width(), window.columns()),
            graph.size(maps.channels())));
  }

  private Operand<TInt32> padded(Size extent, Window.Axis axis) {
    Operand<TInt32> sides = tf.math.add(graph.size(axis.before()), graph.size(axis.after()));
    return tf.math.add(graph.size(extent), sides);
  }

  /** Padded feature maps without what is around them. */
  Operand<TFloat32> inner(Operand<TFloat32> padded, Shape maps) {
    if (!isPadded()) {
      return padded;
    }
    List<Size> begin = List.of(window.rows().before(), window.columns().before(), Size.of(0));
    return tf.slice(
        padded, graph.vector(true, 0, begin), graph.vector(true, -1, maps.dimensions()));
  }

  private boolean isDilated() {
    return window.rows().dilation() > 1 || window.columns().dilation() > 1;
  }

  /** The extents of a kernel with zeros between its elements: rows, then columns. */
  List<Operand<TInt32>> dilated(Shape kernel) {
    return List.of(
        reach(kernel.dimensions().get(0), window.rows()),
        reach(kernel.dimensions().get(1), window.columns()));
  }

  private Operand<TInt32> reach(Size extent, Window.Axis axis) {
    Operand<TInt32> elements = graph.size(extent);
    if (axis.dilation() == 1) {
      return elements;
    }
    Operand<TInt32> gaps = tf.math.sub(elements, tf.constant(1));
    return tf.math.add(tf.math.mul(gaps, tf.constant(axis.dilation())), tf.constant(1));
  }

  /** A kernel with zeros between its elements. */
  Operand<TFloat32> dilated(Operand<TFloat32> kernel, Shape shape) {
    if (!isDilated()) {
      return kernel;
    }
    int rows = window.rows().dilation();
    int columns = window.columns().dilation();
    Operand<TFloat32> apart =
        tf.pad(
            tf.reshape(kernel, graph.vector(null, spread(shape, 1, 1))),
            tf.constant(
                new int[][] {{0, 0}, {0, rows - 1}, {0, 0}, {0, columns - 1}, {0, 0}, {0, 0}}),
            tf.constant(0f));
    Operand<TInt32> loose =
        tf.stack(
            List.of(
                tf.math.mul(graph.size(shape.dimensions().get(0)), tf.constant(rows)),
                tf.math.mul(graph.size(shape.dimensions().get(1)), tf.constant(columns)),
                graph.size(shape.dimensions().get(2)),
                graph.size(shape.dimensions().get(3))));
    List<Operand<TInt32>> extents = new ArrayList<>(dilated(shape));
    extents.add(graph.size(shape.dimensions().get(2)));
    extents.add(graph.size(shape.dimensions().get(3)));
    return tf.slice(tf.reshape(apart, loose), tf.constant(new int[4]), tf.stack(extents));
  }

  /** The elements of a dilated kernel that are no zeros between others. */
  Operand<TFloat32> condensed(Operand<TFloat32> dilated, Shape shape) {
    if (!isDilated()) {
      return dilated;
    }
    int rows = window.rows().dilation();
    int columns = window.columns().dilation();
    Operand<TFloat32> whole =
        tf.pad(
            dilated,
            tf.constant(new int[][] {{0, rows - 1}, {0, columns - 1}, {0, 0}, {0, 0}}),
            tf.constant(0f));
    Operand<TFloat32> apart = tf.reshape(whole, graph.vector(null, spread(shape, rows, columns)));
    Operand<TFloat32> first =
        tf.slice(apart, tf.constant(new int[6]), graph.vector(null, spread(shape, 1, 1)));
    return tf.reshape(first, graph.vector(null, shape.dimensions()));
  }

  private static List<Size> spread(Shape kernel, int rows, int columns) {
    List<Size> sizes = kernel.dimensions();
    return List.of(
        sizes.get(0), Size.of(rows), sizes.get(1), Size.of(columns), sizes.get(2), sizes.get(3));
  }
}
