package org.supernet4j.engine.tensorflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.supernet4j.api.network.Activation;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Alternatives;
import org.supernet4j.api.network.BatchNorm;
import org.supernet4j.api.network.Block;
import org.supernet4j.api.network.ChannelSlice;
import org.supernet4j.api.network.Combination;
import org.supernet4j.api.network.Conditional;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.DropConnect;
import org.supernet4j.api.network.Dropout;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.LayerVisitor;
import org.supernet4j.api.network.Node;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.network.Resize;
import org.supernet4j.api.network.Shape;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.ResizeBicubic;
import org.tensorflow.op.image.ResizeBicubicGrad;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.op.math.Mean;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Compiles one layer, which reads some values and stands in a branch. */
final class LayerCompiler implements LayerVisitor<Compiled> {
  private final Tower tower;
  private final List<Shape> shapes;
  private final List<Parameter> parameters;
  private final Node node;
  private final List<Value> inputs;
  private final Branch branch;
  private final Ops tf;
  private final List<Operand<TFloat32>> used = new ArrayList<>();

  LayerCompiler(Tower tower, Block block, Node node, List<Value> inputs, Branch branch) {
    this.tower = tower;
    this.shapes = block.inputsOf(node);
    this.parameters = block.parametersOf(node);
    this.node = node;
    this.branch = branch;
    this.tf = branch.following();
    this.inputs = inputs.size() == 1 ? inputs : inputs.stream().map(this::apart).toList();
  }

  /**
   * An input as a tensor of its own. One input may be computed from another; a gradient with
   * respect to both would otherwise count the way between them, which is not this layer's.
   */
  private Value apart(Value input) {
    return new Value(tf.identity(input.tensor()), input.trained());
  }

  @Override
  public Compiled convolution(Convolution layer) {
    long stride = layer.stride();
    Operand<TFloat32> kernel = use(0);
    Operand<TFloat32> output =
        tf.nn.conv2d(input(), kernel, List.of(1L, stride, stride, 1L), layer.padding().name());
    return known(
        layer.bias() ? tf.nn.biasAdd(output, use(1)) : output,
        gradient ->
            LayerGradients.convolution(
                tf,
                layer,
                input(),
                kernel,
                tower.shape(parameters.get(0), tf),
                gradient,
                inputs.get(0).trained()));
  }

  @Override
  public Compiled depthwiseConvolution(DepthwiseConvolution layer) {
    long stride = layer.stride();
    Parameter parameter = parameters.get(0);
    Operand<TFloat32> kernel = use(0);
    return known(
        tf.nn.depthwiseConv2dNative(input(), kernel, List.of(1L, stride, stride, 1L), "SAME"),
        gradient -> {
          DepthwiseGradient gradients = new DepthwiseGradient(tf, layer, shapes.get(0));
          Operand<TFloat32> ofKernel =
              gradients.ofKernel(
                  input(),
                  tower.shape(parameter, tf),
                  gradient,
                  extent -> tower.architecture().hasKernel(parameter, extent));
          return new LayerGradients.Found(
              inputs.get(0).trained() ? gradients.ofInput(input(), kernel, gradient) : null,
              List.of(ofKernel));
        });
  }

  @Override
  public Compiled dense(Dense layer) {
    Operand<TFloat32> output = tf.linalg.matMul(input(), use(0));
    return differentiable(layer.bias() ? tf.nn.biasAdd(output, use(1)) : output);
  }

  @Override
  public Compiled batchNorm(BatchNorm layer) {
    Operand<TFloat32> scale = use(0);
    Operand<TFloat32> offset = use(1);
    FusedBatchNorm.Options epsilon = FusedBatchNorm.epsilon((float) layer.epsilon());
    if (!tower.isTraining()) {
      Operand<TFloat32> mean = tower.use(parameters.get(2), branch);
      Operand<TFloat32> variance = tower.use(parameters.get(3), branch);
      return differentiable(
          tf.nn
              .fusedBatchNorm(
                  input(), scale, offset, mean, variance, epsilon, FusedBatchNorm.isTraining(false))
              .y());
    }
    Operand<TFloat32> none = tf.constant(new float[0]);
    FusedBatchNorm<TFloat32, TFloat32> norm =
        tf.nn.fusedBatchNorm(
            input(), scale, offset, none, none, epsilon, FusedBatchNorm.isTraining(true));
    tower.addStatistics(new Tower.Statistics(layer, parameters.get(2), norm.batchMean(), branch));
    tower.addStatistics(
        new Tower.Statistics(layer, parameters.get(3), norm.batchVariance(), branch));
    return known(
        norm.y(), gradient -> LayerGradients.batchNorm(tf, layer, norm, input(), scale, gradient));
  }

  @Override
  public Compiled activation(Activation layer) {
    if (layer.function() == ActivationFunction.SWISH) {
      Operand<TFloat32> sigmoid = tf.math.sigmoid(input());
      Operand<TFloat32> output = tf.math.mul(input(), sigmoid);
      return known(
          output,
          gradient ->
              new LayerGradients.Found(
                  LayerGradients.swish(tf, sigmoid, output, gradient), List.of()));
    }
    return differentiable(Activations.apply(tf, layer.function(), input(), tower.isTraining()));
  }

  @Override
  public Compiled pooling(Pooling layer) {
    int window = layer.window();
    int stride = layer.stride();
    String padding = layer.padding().name();
    return differentiable(
        layer.kind() == Pooling.Kind.MAX
            ? tf.nn.maxPool(
                input(),
                tf.constant(new int[] {1, window, window, 1}),
                tf.constant(new int[] {1, stride, stride, 1}),
                padding)
            : tf.nn.avgPool(
                input(),
                List.of(1L, (long) window, (long) window, 1L),
                List.of(1L, (long) stride, (long) stride, 1L),
                padding));
  }

  @Override
  public Compiled globalAveragePooling(GlobalAveragePooling layer) {
    return differentiable(
        tf.math.mean(input(), tf.constant(new int[] {1, 2}), Mean.keepDims(true)));
  }

  @Override
  public Compiled flatten(Flatten layer) {
    if (node.output().channels().isConstant()) {
      int features = node.output().channels().largest();
      return differentiable(tf.reshape(input(), tf.constant(new int[] {-1, features})));
    }
    Operand<TInt32> batch =
        tf.slice(tf.shape(input()), tf.constant(new int[] {0}), tf.constant(new int[] {1}));
    return differentiable(
        tf.reshape(
            input(), tf.concat(List.of(batch, tf.constant(new int[] {-1})), tf.constant(0))));
  }

  @Override
  public Compiled rescale(Rescale layer) {
    float[] factor = new float[layer.mean().size()];
    float[] shift = new float[factor.length];
    for (int i = 0; i < factor.length; i++) {
      factor[i] = (float) (1 / layer.deviation().get(i));
      shift[i] = (float) (-layer.mean().get(i) / layer.deviation().get(i));
    }
    Operand<TFloat32> scaled = tf.math.mul(input(), tf.constant(factor));
    return differentiable(tf.math.add(scaled, tf.constant(shift)));
  }

  @Override
  public Compiled resize(Resize layer) {
    Operand<TInt32> extent =
        layer.choices().isEmpty()
            ? tf.constant(new int[] {layer.height().largest(), layer.width().largest()})
            : tower.architecture().extent(node);
    return layer.method() == Resize.Method.BILINEAR
        ? differentiable(
            tf.image.resizeBilinear(input(), extent, ResizeBilinear.halfPixelCenters(true)))
        : bicubic(extent);
  }

  /**
   * TensorFlow has no registered gradient of bicubic resizing from C++, but the operation for it.
   */
  private Compiled bicubic(Operand<TInt32> extent) {
    Operand<TFloat32> output =
        tf.image.resizeBicubic(input(), extent, ResizeBicubic.halfPixelCenters(true));
    return new Compiled(
        new Value(output, inputs.get(0).trained()),
        gradient ->
            List.of(
                tf.image.resizeBicubicGrad(
                    gradient, input(), ResizeBicubicGrad.halfPixelCenters(true))));
  }

  @Override
  public Compiled channelSlice(ChannelSlice layer) {
    return differentiable(
        tf.slice(
            input(),
            tf.constant(new int[] {0, 0, 0, layer.first()}),
            tf.constant(new int[] {-1, -1, -1, layer.count()})));
  }

  @Override
  public Compiled dropout(Dropout layer) {
    return drop(layer.rate(), tf.shape(input()));
  }

  @Override
  public Compiled dropConnect(DropConnect layer) {
    int rank = node.output().isImage() ? 4 : 2;
    Operand<TInt32> batch =
        tf.slice(tf.shape(input()), tf.constant(new int[] {0}), tf.constant(new int[] {1}));
    int[] ones = new int[rank - 1];
    Arrays.fill(ones, 1);
    return drop(layer.rate(), tf.concat(List.of(batch, tf.constant(ones)), tf.constant(0)));
  }

  private Compiled drop(double rate, Operand<TInt32> maskShape) {
    if (!tower.isTraining() || rate == 0) {
      return new Compiled(inputs.get(0), List::of);
    }
    int salt = node.path().hashCode();
    Operand<TInt32> seed = tf.math.add(tower.seed(), tf.constant(new int[] {salt, 0}));
    Operand<TFloat32> keep =
        tf.math.sub(
            tf.constant(1f), tf.math.mul(tower.regularization(), tf.constant((float) rate)));
    Operand<TFloat32> kept =
        tf.dtypes.cast(
            tf.math.less(tf.random.statelessRandomUniform(maskShape, seed), keep), TFloat32.class);
    return differentiable(tf.math.mul(input(), tf.math.div(kept, keep)));
  }

  @Override
  public Compiled combination(Combination layer) {
    List<Operand<TFloat32>> tensors =
        inputs.stream().<Operand<TFloat32>>map(Value::tensor).toList();
    return differentiable(
        switch (layer.kind()) {
          case ADD -> tf.math.addN(tensors);
          case CONCAT -> tf.concat(tensors, tf.constant(-1));
          case MULTIPLY -> tf.math.mul(tensors.get(0), tensors.get(1));
        });
  }

  @Override
  public Compiled conditional(Conditional layer) {
    throw new IllegalStateException(node.path() + " is compiled with its block");
  }

  @Override
  public Compiled alternatives(Alternatives layer) {
    throw new IllegalStateException(node.path() + " is compiled with its block");
  }

  private Operand<TFloat32> input() {
    return inputs.get(0).tensor();
  }

  /** The active part of one of the layer's parameters, which gradients train. */
  private Operand<TFloat32> use(int index) {
    Operand<TFloat32> part = tower.use(parameters.get(index), branch);
    used.add(part);
    return part;
  }

  /** The layer with gradients of our own. */
  private Compiled known(
      Operand<TFloat32> output, Function<Operand<TFloat32>, LayerGradients.Found> gradients) {
    boolean trained = !used.isEmpty() || inputs.get(0).trained();
    return new Compiled(
        new Value(output, trained),
        gradient -> {
          LayerGradients.Found found = gradients.apply(gradient);
          for (int i = 0; i < found.parameters().size(); i++) {
            tower.addGradient(parameters.get(i), found.parameters().get(i), branch);
          }
          return Collections.singletonList(inputs.get(0).trained() ? found.input() : null);
        });
  }

  /** The layer with the gradients that TensorFlow knows of its operations. */
  private Compiled differentiable(Operand<TFloat32> output) {
    boolean trained = !used.isEmpty() || inputs.stream().anyMatch(Value::trained);
    return new Compiled(
        new Value(output, trained), gradient -> registeredGradients(output, gradient));
  }

  private List<Operand<TFloat32>> registeredGradients(
      Operand<TFloat32> output, Operand<TFloat32> gradient) {
    List<Output<?>> targets = new ArrayList<>();
    inputs.stream().filter(Value::trained).forEach(input -> targets.add(input.tensor().asOutput()));
    int firstParameter = targets.size();
    used.forEach(part -> targets.add(part.asOutput()));
    Output<?>[] found =
        tower
            .graph()
            .addGradients(
                "gradients/" + output.op().name(),
                new Output<?>[] {output.asOutput()},
                targets.toArray(Output<?>[]::new),
                new Output<?>[] {gradient.asOutput()});
    for (int i = 0; i < used.size(); i++) {
      tower.addGradient(parameters.get(i), floats(found[firstParameter + i]), branch);
    }
    List<Operand<TFloat32>> passed = new ArrayList<>();
    int next = 0;
    for (Value input : inputs) {
      passed.add(input.trained() ? floats(found[next++]) : null);
    }
    return passed;
  }

  @SuppressWarnings("unchecked")
  private static Operand<TFloat32> floats(Output<?> output) {
    return (Output<TFloat32>) output;
  }
}
