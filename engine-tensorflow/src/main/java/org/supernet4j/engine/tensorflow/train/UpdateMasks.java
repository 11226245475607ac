package org.supernet4j.engine.tensorflow.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.space.Size;
import org.supernet4j.engine.tensorflow.compile.Elasticity;
import org.supernet4j.engine.tensorflow.compile.FedArchitecture;
import org.supernet4j.engine.tensorflow.graph.Tensors;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * Which values of elastic parameters the draws of a step use, so that an update leaves all others
 * alone. One matrix is fed: a row for each draw, in it for each elastic dimension ones where the
 * draw uses an index, and for each conditional parameter whether its part ran.
 */
public final class UpdateMasks {
  private record Dimension(Size size, boolean centred) {}

  private record Columns(int start, int width, int beginEntry, int extentEntry) {}

  private final Elasticity elasticity;
  private final Map<Dimension, Integer> dimensions = new HashMap<>();
  private final List<Columns> segments = new ArrayList<>();
  private final Map<Integer, Integer> activity = new HashMap<>();
  private final List<Output<TFloat32>> pieces = new ArrayList<>();
  private final Placeholder<TFloat32> rows;
  private final int width;

  /** Adds the inputs of the masks to the graph. */
  public UpdateMasks(Ops tf, Elasticity elasticity) {
    this.elasticity = elasticity;
    int columns = 0;
    for (int p = 0; p < elasticity.parameters().size(); p++) {
      Parameter parameter = elasticity.parameters().get(p);
      Elasticity.Layout layout = elasticity.layouts().get(parameter.name());
      if (layout == null) {
        continue;
      }
      for (int i = 0; i < layout.rank(); i++) {
        Dimension dimension = dimension(parameter, i);
        if (!dimension.size().isConstant() && !dimensions.containsKey(dimension)) {
          dimensions.put(dimension, segments.size());
          int extent = dimension.size().largest();
          segments.add(new Columns(columns, extent, layout.begin() + i, layout.extent() + i));
          columns += extent;
        }
      }
      if (elasticity.isConditional(p)) {
        activity.put(p, segments.size());
        segments.add(new Columns(columns++, 1, -1, p));
      }
    }
    width = columns;
    rows =
        width == 0 ? null : tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, width)));
    if (rows != null) {
      int[] widths = segments.stream().mapToInt(Columns::width).toArray();
      pieces.addAll(
          tf.splitV(rows, tf.constant(widths), tf.constant(1), (long) widths.length).output());
    }
  }

  private static Dimension dimension(Parameter parameter, int index) {
    return new Dimension(parameter.shape().get(index), parameter.role().isCentred(index));
  }

  /** Whether architectures may use a part of a parameter, by position. */
  public boolean isElastic(int position) {
    return layout(position) != null;
  }

  private Elasticity.Layout layout(int position) {
    return elasticity.layouts().get(elasticity.parameters().get(position).name());
  }

  /** Whether a draw uses all values of a parameter, by position. */
  public boolean usesAll(int position, FedArchitecture draw) {
    if (!elasticity.isActive(position, draw.predicates())) {
      return false;
    }
    Elasticity.Layout layout = layout(position);
    if (layout == null) {
      return true;
    }
    List<Size> shape = elasticity.parameters().get(position).shape();
    return IntStream.range(0, layout.rank())
        .allMatch(i -> draw.integers()[layout.extent() + i] == shape.get(i).largest());
  }

  /**
   * True where some draw uses a value; of a shape that stretches to the parameter's.
   *
   * @param position of an elastic parameter in the network
   * @param wanted whether the mask is needed; nothing is computed where it is not
   */
  public Operand<TBool> mask(Ops tf, int position, Operand<TBool> wanted) {
    int rank = elasticity.parameters().get(position).shape().size();
    Operand<TFloat32> used = null;
    for (int i = 0; i < rank; i++) {
      Integer segment = dimensions.get(dimension(elasticity.parameters().get(position), i));
      if (segment != null) {
        used = times(tf, used, along(tf, segment, i, rank, wanted));
      }
    }
    Integer ran = activity.get(position);
    if (ran != null) {
      used = times(tf, used, along(tf, ran, 0, rank, wanted));
    }
    return tf.math.greater(
        tf.reduceMax(used, tf.constant(0), ReduceMax.keepDims(false)), tf.constant(0.5f));
  }

  private Operand<TFloat32> along(
      Ops tf, int segment, int dimension, int rank, Operand<TBool> wanted) {
    int[] shape = new int[rank + 1];
    Arrays.fill(shape, 1);
    shape[0] = -1;
    shape[dimension + 1] = segments.get(segment).width();
    Operand<TFloat32> piece = tf.switchCond(pieces.get(segment), wanted).outputTrue();
    return tf.reshape(piece, tf.constant(shape));
  }

  private static Operand<TFloat32> times(Ops tf, Operand<TFloat32> one, Operand<TFloat32> other) {
    return one == null ? other : tf.math.mul(one, other);
  }

  /** Feeds the draws of a step. */
  public void feed(Session.Runner runner, Tensors tensors, List<FedArchitecture> draws) {
    if (rows == null) {
      return;
    }
    float[] values = new float[draws.size() * width];
    for (int d = 0; d < draws.size(); d++) {
      for (Columns columns : segments) {
        int from = d * width + columns.start();
        if (columns.beginEntry() < 0) {
          values[from] =
              elasticity.isActive(columns.extentEntry(), draws.get(d).predicates()) ? 1 : 0;
        } else {
          int begin = from + draws.get(d).integers()[columns.beginEntry()];
          Arrays.fill(values, begin, begin + draws.get(d).integers()[columns.extentEntry()], 1);
        }
      }
    }
    runner.feed(
        rows,
        tensors.keep(
            TFloat32.tensorOf(
                Shape.of(draws.size(), width), DataBuffers.of(values, false, false))));
  }
}
