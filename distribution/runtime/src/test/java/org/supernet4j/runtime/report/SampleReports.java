package org.supernet4j.runtime.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/** Reports on sample runs. */
public final class SampleReports {
  private static final String CONFIGURATION =
      """
      # The nine subnets of supernet-mnist.
      run { name = mnist-nine, seed = 1187, directory = runs }
      dataset { type = mnist }
      space { type = mnist-nine }
      sampler { type = uniform }
      training {
        epochs = 3
        batch-size = 32
        optimizer { type = adamw, weight-decay = 0.01 }
        learning-rate = 0.0001
      }
      retrain { finalists = 9 } # <all> & everything
      """;

  /** In the supernet and alone, as the author of the nine subnets published them. */
  private static final Map<String, double[]> PUBLISHED =
      Map.of(
          "1,1", new double[] {.853600, .950733},
          "1,2", new double[] {.941300, .977233},
          "1,3", new double[] {.951867, .988917},
          "2,1", new double[] {.935967, .963383},
          "2,2", new double[] {.962083, .983217},
          "2,3", new double[] {.968833, .989100},
          "3,1", new double[] {.947317, .965817},
          "3,2", new double[] {.969000, .983167},
          "3,3", new double[] {.971383, .990533});

  private SampleReports() {}

  /** Nine subnets, all retrained. */
  public static RunReport nine() {
    SearchSpace space = SampleSpaces.nine();
    List<Architecture> all = space.all().toList();
    return new SampleRun(
            space,
            List.of(SampleObjectives.ACCURACY, SampleObjectives.MACS),
            Path.of("runs/mnist-nine-20250304-050607"))
        .train(5157, all, published(0), Draw.Role.SAMPLED)
        .search(published(0))
        .retrain(all, published(0), published(1))
        .finish(space.largest())
        .report("mnist-nine", CONFIGURATION);
  }

  /** Some hundred subnets with three objectives and hostile names. */
  public static RunReport hundreds() {
    SearchSpace space = SampleSpaces.hundreds();
    List<Architecture> all = space.all().toList();
    List<Architecture> some =
        IntStream.range(0, 9).mapToObj(i -> all.get(i * (all.size() - 1) / 8)).toList();
    ToDoubleFunction<Architecture> accuracy = plausible(space);
    return new SampleRun(
            space,
            List.of(SampleObjectives.ACCURACY, SampleObjectives.MACS, SampleObjectives.LATENCY),
            Path.of("runs/it's <b>bold</b> & \"quoted\""))
        .train(40_000, some, accuracy, Draw.Role.LARGEST, Draw.Role.SAMPLED, Draw.Role.SMALLEST)
        .search(accuracy)
        .retrain(some.subList(5, 9), accuracy, subnet -> accuracy.applyAsDouble(subnet) + 0.01)
        .finish(some.get(8))
        .report("<script>alert('x')</script>", "name = \"</pre><script>alert(1)</script>\"\n");
  }

  /** A run that was stopped while it trained. */
  public static RunReport interrupted() {
    SearchSpace space = SampleSpaces.nine();
    return new SampleRun(
            space,
            List.of(SampleObjectives.ACCURACY, SampleObjectives.MACS),
            Path.of("runs/mnist-nine-20250304-050607"))
        .train(300, List.of(), subnet -> 0, Draw.Role.SAMPLED)
        .tell(new RunEvent.RunInterrupted(Phase.TRAIN))
        .report("mnist-nine", CONFIGURATION);
  }

  /** A complete run with a fine-tuning after it that was stopped. */
  public static RunReport finetuning() {
    SearchSpace space = SampleSpaces.nine();
    return new SampleRun(
            space,
            List.of(SampleObjectives.ACCURACY, SampleObjectives.MACS),
            Path.of("runs/mnist-nine-20250304-050607"))
        .train(300, List.of(), subnet -> 0, Draw.Role.SAMPLED)
        .tell(new RunEvent.PredictorChecked(150, 80, 20, 0.5, Double.NaN))
        .finish(space.largest())
        .tell(new RunEvent.FinetuningStarted(List.of("finetune.epochs=2")))
        .tell(
            new RunEvent.RunStarted(
                "mnist-nine", Path.of("runs"), "", 300, "accuracy", Direction.MAXIMIZE))
        .tell(new RunEvent.PhaseStarted(Phase.FINETUNE, 0, 10))
        .tell(new RunEvent.RunInterrupted(Phase.FINETUNE))
        .report("mnist-nine", CONFIGURATION);
  }

  private static ToDoubleFunction<Architecture> published(int column) {
    return subnet -> PUBLISHED.get(String.join(",", subnet.toMap().values()))[column];
  }

  /**
   * More multiply-adds help, less and less; the rest is chance, the same for a subnet each time.
   */
  private static ToDoubleFunction<Architecture> plausible(SearchSpace space) {
    CostModel costs = new CostModel(space.network());
    return subnet -> {
      double chance = Math.floorMod(subnet.id().hashCode() * 31L, 1000L) / 1000.0 - 0.5;
      double macs = costs.cost(subnet).macs();
      return 0.985 - 0.05 * Math.exp(-macs / 8e5) - 0.12 * Math.exp(-macs / 1.5e5) + 0.01 * chance;
    };
  }
}
