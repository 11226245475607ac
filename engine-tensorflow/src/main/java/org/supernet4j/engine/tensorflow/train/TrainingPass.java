package org.supernet4j.engine.tensorflow.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.LossValues;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.task.Task;
import org.supernet4j.engine.tensorflow.compile.BlockCompiler;
import org.supernet4j.engine.tensorflow.compile.Compiled;
import org.supernet4j.engine.tensorflow.compile.GateInputs;
import org.supernet4j.engine.tensorflow.compile.Tower;
import org.supernet4j.engine.tensorflow.graph.Branch;
import org.supernet4j.engine.tensorflow.graph.Tensors;
import org.supernet4j.engine.tensorflow.graph.Value;
import org.supernet4j.engine.tensorflow.graph.Variable;
import org.supernet4j.engine.tensorflow.network.NetworkGraph;
import org.supernet4j.engine.tensorflow.operation.RandomDraw;
import org.supernet4j.engine.tensorflow.task.CompiledLoss;
import org.supernet4j.engine.tensorflow.task.CompiledMeasures;
import org.supernet4j.engine.tensorflow.task.TaskSurroundings;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * The forward pass of training: logits with batch statistics, the loss that a draw's guidance asks
 * for, the leading measure, and what keeps statistics and the teacher's logits on the device.
 */
public final class TrainingPass {
  /** Fed as the share of a batch in the kept statistics: each layer's own momentum. */
  static final float OWN_MOMENTUM = -1;

  private final Ops tf;
  private final NetworkGraph network;
  private final Task task;
  private final Distiller distiller;
  private final Placeholder<TFloat32> share;
  private final Placeholder<TFloat32> regularization;
  private final Placeholder<TInt64> seed;
  private final Placeholder<TBool> guidedByDistiller;
  private final Optional<GateInputs> gates;
  private final Tower tower;
  private final Compiled body;
  private final Variable teacherLogits;
  private final Operand<TFloat32> loss;
  private final List<CompiledLoss> losses;
  private final List<Operand<TFloat32>> lossOfLane = new ArrayList<>();
  private final CompiledMeasures leading;
  private final Op keepStatistics;
  private final Op trainStatistics;
  private final Op storeTeacher;

  /**
   * Adds a pass to the graph.
   *
   * @param name of the pass
   * @param teacherLogits what passes of one network share, {@code [batch, classes]}
   * @param gated choices whose alternatives may run side by side, weighted by gates
   */
  public TrainingPass(
      String name,
      NetworkGraph network,
      TrainingSpec spec,
      Variable teacherLogits,
      Set<Choice> gated) {
    this.network = network;
    this.task = spec.task();
    this.distiller = spec.distiller();
    this.teacherLogits = teacherLogits;
    this.tf = network.ops().withSubScope(name);
    share = tf.withName("share").placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    regularization =
        tf.withName("regularization")
            .placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    seed = tf.withName("seed").placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    guidedByDistiller =
        tf.withName("guided-by-distiller")
            .placeholder(TBool.class, Placeholder.shape(Shape.scalar()));
    gates = gated.isEmpty() ? Optional.empty() : Optional.of(new GateInputs(tf, gated));
    tower =
        Tower.training(
            network.graph(),
            network.variables(),
            network.architecture(),
            regularization,
            new RandomDraw(tf, seed, network.batch().firstExample()),
            gates);
    body =
        new BlockCompiler(tower)
            .compile(
                network.network().body(),
                List.of(new Value(network.batch().input(), false)),
                Branch.root(tf));
    Operand<TFloat32> logits = body.output().tensor();
    losses = losses(logits);
    loss =
        losses.size() == 1
            ? losses.get(0).value()
            : tf.merge(losses.stream().map(CompiledLoss::value).toList()).output();
    storeTeacher = teacherLogits.assign(tf.withControlDependencies(List.of(loss)), logits);
    leading = new CompiledMeasures(tf, task, List.of(task.leading()), logits, network.batch());
    Operand<TBool> healthy = tf.math.isFinite(loss);
    Map<Double, Operand<TFloat32>> shares = new HashMap<>();
    List<Op> all = new ArrayList<>();
    List<Op> withMomentum = new ArrayList<>();
    for (Tower.Statistics statistics : tower.statistics()) {
      Op update = keep(statistics, healthy, shares);
      all.add(update);
      if (statistics.momentum() > 0) {
        withMomentum.add(update);
      }
    }
    keepStatistics = tf.withControlDependencies(all).noOp();
    trainStatistics = tf.withControlDependencies(withMomentum).noOp();
  }

  private List<CompiledLoss> losses(Operand<TFloat32> logits) {
    Branch root = Branch.root(tf);
    LossValues values = Distiller.values(task);
    Expression labelLoss = distiller.labelLoss().of(values);
    Expression studentLoss = distiller.studentLoss().of(values);
    if (labelLoss.equals(studentLoss)) {
      return List.of(loss(labelLoss, logits, root));
    }
    Operand<TBool> byLabels = tf.math.logicalNot(guidedByDistiller);
    return List.of(
        loss(labelLoss, tf.switchCond(logits, byLabels).outputTrue(), root.enter(byLabels)),
        loss(
            studentLoss,
            tf.switchCond(logits, guidedByDistiller).outputTrue(),
            root.enter(guidedByDistiller)));
  }

  private CompiledLoss loss(Expression loss, Operand<TFloat32> logits, Branch branch) {
    TaskSurroundings values =
        new TaskSurroundings(
            branch.following(),
            logits,
            () -> teacherLogits.read(branch.waiting()),
            network.batch());
    return new CompiledLoss(loss, values, branch);
  }

  private Operand<TFloat32> logitsGradient() {
    Expression student = Distiller.values(task).student();
    List<Operand<TFloat32>> gradients =
        losses.stream().map(each -> each.gradient(student)).toList();
    return gradients.size() == 1 ? gradients.get(0) : tf.merge(gradients).output();
  }

  private Op keep(
      Tower.Statistics statistics, Operand<TBool> healthy, Map<Double, Operand<TFloat32>> shares) {
    Branch branch = statistics.branch();
    Ops ops = branch.following();
    Operand<TFloat32> layerShare =
        shares.computeIfAbsent(
            statistics.momentum(),
            momentum ->
                tf.select(
                    tf.math.less(share, tf.constant(0f)),
                    tf.constant(momentum.floatValue()),
                    share));
    Operand<TFloat32> kept = tower.use(statistics.parameter(), branch);
    Operand<TFloat32> change = ops.math.mul(ops.math.sub(statistics.batch(), kept), layerShare);
    Operand<TFloat32> whole = tower.whole(statistics.parameter(), change, branch);
    return network
        .variables()
        .of(statistics.parameter())
        .add(ops, ops.switchCond(whole, healthy).outputTrue());
  }

  /**
   * Builds the backward pass; once.
   *
   * @return the gradients of the loss by parameter, dead where the parameter's part does not run
   */
  Map<Parameter, Operand<TFloat32>> differentiate() {
    body.backward().apply(logitsGradient());
    return tower.gradients(tf);
  }

  /** Mean loss over the batch; a scalar. */
  public Operand<TFloat32> loss() {
    return loss;
  }

  /** {@link #loss()} for each of some lanes, which may be run at the same time. */
  public List<Operand<TFloat32>> losses(int lanes) {
    while (lossOfLane.size() < lanes) {
      lossOfLane.add(tf.identity(loss));
    }
    return lossOfLane.subList(0, lanes);
  }

  /** The leading measure of the task. */
  public CompiledMeasures leading() {
    return leading;
  }

  /** Logits with batch statistics, {@code [batch, classes]}. */
  public Operand<TFloat32> logits() {
    return body.output().tensor();
  }

  /** Keeps the batch's statistics in all normalisations that run. */
  Op keepStatistics() {
    return keepStatistics;
  }

  /** Keeps the batch's statistics in the normalisations that do so in training. */
  Op trainStatistics() {
    return trainStatistics;
  }

  /** Keeps the logits for the students of this step. */
  Op storeTeacher() {
    return storeTeacher;
  }

  /** The gates of this pass; none where one alternative runs. */
  Optional<GateInputs> gates() {
    return gates;
  }

  /** What a run of this pass is fed besides batch and architecture. */
  public record Feeds(float share, boolean regularized, long seed, boolean guidedByDistiller) {}

  /** Feeds what is not batch and architecture. */
  public void feed(Session.Runner runner, Tensors tensors, Feeds feeds) {
    runner
        .feed(share, tensors.keep(TFloat32.scalarOf(feeds.share())))
        .feed(regularization, tensors.keep(TFloat32.scalarOf(feeds.regularized() ? 1f : 0f)))
        .feed(seed, tensors.keep(TInt64.scalarOf(feeds.seed())))
        .feed(guidedByDistiller, tensors.keep(TBool.scalarOf(feeds.guidedByDistiller())));
  }
}
