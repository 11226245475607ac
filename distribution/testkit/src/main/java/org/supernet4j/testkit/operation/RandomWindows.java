package org.supernet4j.testkit.operation;

import java.util.List;
import java.util.SplittableRandom;
import org.supernet4j.api.network.Resize;
import org.supernet4j.api.operation.Convolution;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Interpolation;
import org.supernet4j.api.operation.Pool;
import org.supernet4j.api.operation.Window;
import org.supernet4j.api.space.Size;

/** Random operations on feature maps. */
record RandomWindows(SplittableRandom random) {
  Expression convolution(Expression maps, Expression kernel) {
    int channels = maps.shape().channels().largest();
    int seen = kernel.shape().dimensions().get(2).largest();
    int filters = kernel.shape().channels().largest();
    if (channels % seen != 0 || filters % (channels / seen) != 0) {
      throw new IllegalArgumentException("no groups fit");
    }
    Window window = new Window(axis(1 + random.nextInt(2)), axis(1 + random.nextInt(2)));
    return Expression.of(new Convolution(window, Size.of(channels / seen)), List.of(maps, kernel));
  }

  /** Windows of which each holds a position inside the map. */
  Expression pool(Expression maps) {
    List<Pool.Kind> kinds = List.of(Pool.Kind.MAX, Pool.Kind.MEAN, Pool.Kind.MEAN_INSIDE);
    Pool.Kind kind = kinds.get(random.nextInt(kinds.size()));
    int rows = 1 + random.nextInt(3);
    int columns = 1 + random.nextInt(3);
    Window window = new Window(pooled(rows), pooled(columns));
    return Expression.of(new Pool(kind, rows, columns, window), List.of(maps));
  }

  private Window.Axis pooled(int extent) {
    return new Window.Axis(
        1 + random.nextInt(2), 1, Size.of(random.nextInt(extent)), Size.of(random.nextInt(extent)));
  }

  private Window.Axis axis(int dilation) {
    return new Window.Axis(
        1 + random.nextInt(2), dilation, Size.of(random.nextInt(3)), Size.of(random.nextInt(3)));
  }

  Expression interpolation(Expression maps) {
    Resize.Method method = random.nextBoolean() ? new Resize.Bilinear() : new Resize.Bicubic(-0.75);
    return Expression.of(
        new Interpolation(method, Size.of(1 + random.nextInt(5)), Size.of(1 + random.nextInt(5))),
        List.of(maps));
  }
}
