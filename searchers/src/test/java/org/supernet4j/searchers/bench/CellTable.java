package org.supernet4j.searchers.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Shape;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.SearchSpace;

/**
 * NAS-Bench-201 as searchers see it: six edges with one of five operations each, and the accuracy
 * on CIFAR-100 after 200 epochs from the table in {@code $SUPERNET_DATA/nas-bench}.
 */
final class CellTable implements Objective {
  private static final List<String> OPERATIONS =
      List.of("none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3");
  private static CellTable table;

  private final SearchSpace space = space();
  private final Map<Architecture, Double> accuracies = new HashMap<>();

  /** The table; a test that asks for it is skipped where there is none. */
  static synchronized CellTable get() throws IOException {
    if (table == null) {
      String data = Optional.ofNullable(System.getenv("SUPERNET_DATA")).orElse("");
      Path file = Path.of(data, "nas-bench", "nasbench201_all15625.csv");
      Assumptions.assumeTrue(Files.exists(file), "SUPERNET_DATA holds no table of NAS-Bench-201");
      table = new CellTable(Files.readAllLines(file, StandardCharsets.UTF_8));
    }
    return table;
  }

  private CellTable(List<String> lines) {
    int column = List.of(lines.get(0).split(",")).indexOf("cifar100_test_200ep");
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",");
      int[] options =
          List.of(fields[1].replace("+", "").split("\\|")).stream()
              .filter(part -> !part.isEmpty())
              .mapToInt(part -> OPERATIONS.indexOf(part.substring(0, part.indexOf('~'))))
              .toArray();
      accuracies.put(
          space.choices().architecture(options), Double.parseDouble(fields[column]) / 100);
    }
  }

  private static SearchSpace space() {
    List<Choice> edges =
        IntStream.range(0, 6)
            .mapToObj(i -> Choice.ofOperations("edge" + i, OPERATIONS.toArray(String[]::new)))
            .toList();
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(edges), Shape.image(2, 2, 1));
    Features features = builder.input();
    for (Choice edge : edges) {
      features =
          features.choose(
              edge,
              edge.name(),
              List.of(
                  part -> part,
                  part -> part,
                  part -> part.then("conv1", Convolution.of(1, 1)),
                  part -> part.then("conv3", Convolution.of(1, 3)),
                  part -> part));
    }
    Network network = builder.build(features.then(new Flatten()).then("head", Dense.of(2)));
    return new SearchSpace() {
      @Override
      public String name() {
        return "cells";
      }

      @Override
      public Network network() {
        return network;
      }
    };
  }

  /** The mean over seeds of the best accuracy, in percent, after each number of evaluations. */
  <C extends Record> double[] meanBest(SearcherFactory<C> factory, C config, int seeds, int... at) {
    double[] sums = new double[at.length];
    for (int seed = 0; seed < seeds; seed++) {
      double[] best = best(factory.create(config, new SearcherContext(space, List.of(this))), seed);
      for (int i = 0; i < at.length; i++) {
        sums[i] += 100 * best[Math.min(at[i], best.length) - 1] / seeds;
      }
    }
    return sums;
  }

  private double[] best(Searcher searcher, int seed) {
    Randomness randomness = new Randomness(seed);
    double[] best = new double[1000];
    int evaluations = 0;
    for (int round = 0; ; round++) {
      List<Trial> asked = searcher.ask(randomness.stream("searcher", round));
      if (asked.isEmpty()) {
        return Arrays.copyOf(best, evaluations);
      }
      for (Trial trial : asked) {
        double value = accuracies.get(trial.architecture());
        best[evaluations] = evaluations == 0 ? value : Math.max(value, best[evaluations - 1]);
        evaluations++;
      }
      searcher.tell(
          asked.stream()
              .map(
                  trial ->
                      new Evaluation(
                          trial.architecture(), List.of(accuracies.get(trial.architecture()))))
              .toList());
    }
  }

  @Override
  public String name() {
    return "accuracy";
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  @Override
  public double value(Candidate candidate) {
    return accuracies.get(candidate.architecture());
  }
}
