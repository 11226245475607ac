package org.supernet4j.runtime.run;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.runtime.batch.Prefetcher;
import org.supernet4j.runtime.config.RetrainSettings;
import org.supernet4j.runtime.config.RunConfig;

/** Takes real steps and evaluations, as a run would, and times them. */
final class PlanTimer {
  /** The first step builds what later ones find built; the second still warms up. */
  private static final int WARM_UP = 2;

  private static final int MEASURED = 5;

  /** What is fine-tuned is evaluated before its first step and after the last. */
  private static final int EVALUATIONS_OF_FINETUNING = 2;

  private final RunSession session;
  private final TrainingSpecs specs;
  private final EvaluationImages images;

  PlanTimer(RunSession session) {
    RunComponents components = session.components();
    this.session = session;
    this.specs =
        new TrainingSpecs(
            session.config(),
            components.task(),
            components.distiller(),
            components.dataset(),
            session.randomness());
    this.images =
        new EvaluationImages(
            session.config(), components.dataset(), session.randomness(), session.reading());
  }

  /**
   * What steps took.
   *
   * @param startMillis building the supernet and the first step; empty where there is no step
   * @param estimate all steps
   */
  record Steps(OptionalDouble startMillis, WorkEstimate estimate) {}

  /** Takes the first steps of the training, as many as it has at most. */
  Steps steps() {
    long steps = specs.supernetSteps();
    int taken = (int) Math.min(WARM_UP + MEASURED, steps);
    if (taken == 0) {
      return new Steps(
          OptionalDouble.empty(), new WorkEstimate(OptionalLong.of(0), OptionalDouble.empty()));
    }
    Elapsed fromStart = Elapsed.start();
    SupernetStep supernet = supernetStep();
    try (Prefetcher batches = data().ofSupernet(0)) {
      double[] millis = new double[taken];
      double startMillis = 0;
      for (int step = 0; step < taken; step++) {
        Elapsed elapsed = Elapsed.start();
        supernet.take(step, batches.next());
        millis[step] = elapsed.millis();
        if (step == 0) {
          startMillis = fromStart.millis();
        }
      }
      return new Steps(
          OptionalDouble.of(startMillis),
          new WorkEstimate(
              OptionalLong.of(steps), OptionalDouble.of(median(millis)), turnsMillis(steps)));
    }
  }

  /** What all turns of the sampler take; estimated by the first ones. */
  private double turnsMillis(long steps) {
    Sampler sampler = session.components().sampler();
    long count = LongStream.rangeClosed(0, steps).map(sampler::turns).sum();
    if (count == 0) {
      return 0;
    }
    Turns turns =
        new Turns(
            sampler,
            session.supernet(),
            session.components().dataset(),
            session.randomness(),
            images,
            silent());
    double[] millis = new double[(int) Math.min(WARM_UP + 1, count)];
    for (int turn = 0; turn < millis.length; turn++) {
      Elapsed elapsed = Elapsed.start();
      turns.take(0);
      millis[turn] = elapsed.millis();
    }
    return count * median(millis);
  }

  private static RunEvents silent() {
    return new RunEvents(event -> {}, List.of());
  }

  /** The median of what came after warming up. */
  private static double median(double[] millis) {
    double[] measured =
        Arrays.copyOfRange(millis, Math.min(WARM_UP, millis.length - 1), millis.length);
    Arrays.sort(measured);
    return measured[measured.length / 2];
  }

  /**
   * The steps that so many finalists take on their own, and evaluating them; estimated by one of
   * them.
   */
  WorkEstimate retraining(Architecture architecture, long finalists) {
    return alone(
        () -> finalist(architecture),
        specs.finalistSteps(),
        finalists,
        () -> data().ofFinalist(0),
        subnet -> evaluate(architecture, subnet),
        1);
  }

  /** The steps of the fine-tuning that the run has, and evaluating it; estimated by a subnet. */
  WorkEstimate finetuning(Architecture architecture) {
    if (session.config().finetune().isEmpty()) {
      return new WorkEstimate(OptionalLong.of(0), OptionalDouble.empty());
    }
    Finetuning finetuning =
        new Finetuning(
            session.config(),
            session.components(),
            session.components().distiller(),
            session.randomness());
    return alone(
        () -> session.engine().subnet(finetuning.network(architecture), finetuning.spec()),
        finetuning.steps(),
        1,
        () -> finetuning.batches(0),
        subnet -> subnet.evaluate(List.of(), finetuning.test()),
        EVALUATIONS_OF_FINETUNING);
  }

  /** A finalist as the run begins with it. */
  private Subnet finalist(Architecture architecture) {
    return session.config().retrain().mode() == RetrainSettings.Mode.FINE_TUNE
        ? session.supernet().extract(architecture, images.calibration(), specs.finalist())
        : session
            .engine()
            .subnet(session.components().space().network(architecture), specs.finalist());
  }

  /** Evaluates a finalist as the run does after its steps, the supernet's word on it included. */
  private void evaluate(Architecture architecture, Subnet subnet) {
    subnet.evaluate(List.of(), images.of(Split.VALIDATION));
    session.supernet().evaluate(architecture, images.calibration(), images.of(Split.TEST));
    subnet.evaluate(List.of(), images.of(Split.TEST));
  }

  /**
   * What the steps of networks on their own take, and what is around them for each: making it, what
   * the first steps take longer, and evaluating it.
   *
   * @param steps of each
   * @param networks how many, all estimated by this one
   * @param evaluation of a network
   * @param evaluations how often each is evaluated
   */
  private WorkEstimate alone(
      Supplier<Subnet> making,
      long steps,
      long networks,
      Supplier<Prefetcher> images,
      Consumer<Subnet> evaluation,
      int evaluations) {
    OptionalLong count = OptionalLong.of(networks * steps);
    if (networks == 0) {
      return new WorkEstimate(count, OptionalDouble.empty());
    }
    double[] millis = new double[(int) Math.min(WARM_UP + MEASURED, steps)];
    Elapsed whole = Elapsed.start();
    try (Subnet subnet = making.get()) {
      take(subnet, millis, images);
      double before = whole.millis();
      Elapsed evaluating = Elapsed.start();
      evaluation.accept(subnet);
      double evaluated = evaluations * evaluating.millis();
      if (millis.length == 0) {
        return new WorkEstimate(count, OptionalDouble.empty(), networks * (before + evaluated));
      }
      double each = median(millis);
      double around = Math.max(0, before - millis.length * each) + evaluated;
      return new WorkEstimate(count, OptionalDouble.of(each), networks * around);
    }
  }

  /** Takes the first steps, as many as there is room for what each takes. */
  private static void take(Subnet subnet, double[] millis, Supplier<Prefetcher> images) {
    if (millis.length > 0) {
      try (Prefetcher batches = images.get()) {
        for (int step = 0; step < millis.length; step++) {
          Elapsed elapsed = Elapsed.start();
          subnet.step(step, batches.next());
          millis[step] = elapsed.millis();
        }
      }
    }
  }

  private SupernetStep supernetStep() {
    return new SupernetStep(
        session.supernet(), session.components().sampler(), session.randomness(), images, silent());
  }

  private TrainingData data() {
    RunConfig config = session.config();
    Dataset dataset = session.components().dataset();
    Randomness randomness = session.randomness();
    return new TrainingData(config, dataset, specs, randomness);
  }

  /**
   * What it takes to evaluate a subnet as the search does. A first evaluation warms up and is left
   * out: it reads images that are kept and builds parts of graphs that stay.
   */
  OptionalDouble evaluationMillis(Architecture architecture) {
    Candidates candidates =
        new Candidates(
            session.components().space(),
            session.components().space().costs(),
            session.engine(),
            session.supernet(),
            specs,
            images);
    Objectives objectives = session.components().objectives();
    objectives.evaluate(candidates.inSupernet(architecture));
    Elapsed elapsed = Elapsed.start();
    objectives.evaluate(candidates.inSupernet(architecture));
    return OptionalDouble.of(elapsed.millis());
  }
}
