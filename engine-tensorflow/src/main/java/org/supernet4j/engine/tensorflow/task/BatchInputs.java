package org.supernet4j.engine.tensorflow.task;

import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.task.Classification;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.engine.tensorflow.graph.Cleanup;
import org.supernet4j.engine.tensorflow.graph.HeldBytes;
import org.supernet4j.engine.tensorflow.graph.Tensors;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint8;

/** Where batches enter the graph: images as bytes, labels as indices. */
public final class BatchInputs implements TaskSurroundings.Targets {
  private final Shape image;
  private final int classes;
  private final Placeholder<TUint8> images;
  private final Placeholder<TInt32> labels;
  private final Placeholder<TInt64> firstExample;
  private final Operand<TFloat32> input;
  private final HeldBytes held;

  /** Adds the inputs to the graph. */
  public BatchInputs(Ops root, Network network, HeldBytes held) {
    Ops tf = root.withSubScope("batch");
    this.image = shapeOf(network.input());
    this.classes = network.classes();
    this.held = held;
    images = tf.withName("images").placeholder(TUint8.class, Placeholder.shape(image.prepend(-1)));
    labels = tf.withName("labels").placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
    firstExample =
        tf.withName("first-example").placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    input = asRead(tf, network, images);
  }

  /**
   * What a batch holds as its layers read it: ints where the network reads ints, else floats. The
   * graph's values all count as floats in Java; layers that read ints know better.
   */
  @SuppressWarnings("unchecked")
  public static Operand<TFloat32> asRead(Ops tf, Network network, Operand<TUint8> images) {
    Operand<?> read =
        network.element() == Element.INT
            ? tf.dtypes.cast(images, TInt32.class)
            : tf.dtypes.cast(images, TFloat32.class);
    return (Operand<TFloat32>) read;
  }

  /** The shape of one input, such as {@code [height, width, channels]}. */
  public static Shape shapeOf(org.supernet4j.api.tensor.Shape input) {
    return Shape.of(input.dimensions().stream().mapToLong(Size::largest).toArray());
  }

  /**
   * Checks that a batch has images for a network.
   *
   * @throws IllegalArgumentException if it is empty or its images are of another size
   */
  public static void requireImages(Batch batch, Shape image) {
    if (batch.size() == 0 || batch.imageBytes() != image.size()) {
      throw new IllegalArgumentException(
          "found a batch of "
              + batch.size()
              + " images of "
              + batch.imageBytes()
              + " bytes; the network reads one or more images "
              + image
              + " of "
              + image.size()
              + " bytes");
    }
  }

  /** The images of a batch in native memory. */
  public static TUint8 imageTensor(Batch batch, Shape image) {
    int bytes = Math.multiplyExact(batch.size(), batch.imageBytes());
    return TUint8.tensorOf(
        image.prepend(batch.size()), DataBuffers.of(batch.images(), false, false).narrow(bytes));
  }

  private static TInt32 labelTensor(Batch batch) {
    return TInt32.tensorOf(
        Shape.of(batch.size()), DataBuffers.of(batch.labels(), false, false).narrow(batch.size()));
  }

  private void requireLabels(Batch batch) {
    for (int i = 0; i < batch.size(); i++) {
      if (batch.labels()[i] < 0 || batch.labels()[i] >= classes) {
        throw new IllegalArgumentException(
            "image "
                + i
                + " of a batch has label "
                + batch.labels()[i]
                + "; the network's classes are 0 to "
                + (classes - 1));
      }
    }
  }

  /** What the network reads, {@code [batch, shape...]}: floats, or ints where it reads ints. */
  public Operand<TFloat32> input() {
    return input;
  }

  /** The place of the first example in the batch of the step; a scalar. */
  public Operand<TInt64> firstExample() {
    return firstExample;
  }

  @Override
  public Operand<?> target(String input) {
    if (!input.equals(Distiller.target(Classification.LABEL))) {
      throw new IllegalArgumentException("the batch has no " + input);
    }
    return labels;
  }

  @Override
  public Operand<TInt32> size(Ops tf) {
    return tf.size(labels);
  }

  /** A batch copied to native memory once, for any number of runs. */
  public final class Fed implements AutoCloseable {
    private final Tensors tensors = new Tensors();
    private final TUint8 imageTensor;
    private final TInt32 labelTensor;
    private final TInt64 firstExampleTensor;
    private final HeldBytes heldBatch = held.part();
    private final int size;

    public Fed(Batch batch) {
      requireImages(batch, image);
      requireLabels(batch);
      size = batch.size();
      try {
        imageTensor = tensors.keep(imageTensor(batch, image));
        labelTensor = tensors.keep(labelTensor(batch));
        firstExampleTensor = tensors.keep(TInt64.scalarOf(batch.firstExample()));
        heldBatch.add(imageTensor.numBytes() + labelTensor.numBytes());
      } catch (RuntimeException | Error fault) {
        Cleanup.after(fault, tensors::close);
        throw fault;
      }
    }

    /** The number of examples. */
    public int size() {
      return size;
    }

    public Session.Runner feed(Session.Runner runner) {
      return runner
          .feed(images, imageTensor)
          .feed(labels, labelTensor)
          .feed(firstExample, firstExampleTensor);
    }

    @Override
    public void close() {
      heldBatch.release();
      tensors.close();
    }
  }
}
