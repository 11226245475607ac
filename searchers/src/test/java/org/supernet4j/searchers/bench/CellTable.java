package org.supernet4j.searchers.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.SharedData;

/**
 * NAS-Bench-201 as searchers see it: six edges with one of five operations each, and the accuracy
 * on CIFAR-100 after 12 and 200 epochs from the published table.
 */
final class CellTable implements Objective {
  private static final List<String> OPERATIONS =
      List.of("none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3");

  /** What a test of this table needs. */
  static final String DATA = "data/nas-bench/nasbench201_all15625.csv";

  private static final List<Integer> EPOCHS = List.of(12, 200);
  private static CellTable table;

  private final SearchSpace space = space();
  private final Map<Architecture, Double> accuracies = new HashMap<>();
  private final Map<Architecture, Double> early = new HashMap<>();

  /** The table. */
  static synchronized CellTable get() throws IOException {
    if (table == null) {
      table = new CellTable(Files.readAllLines(SharedData.path(DATA), StandardCharsets.UTF_8));
    }
    return table;
  }

  private CellTable(List<String> lines) {
    List<String> header = List.of(lines.get(0).split(","));
    int column = header.indexOf("cifar100_test_200ep");
    int earlyColumn = header.indexOf("cifar100_test_12ep");
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",");
      int[] options =
          List.of(fields[1].replace("+", "").split("\\|")).stream()
              .filter(part -> !part.isEmpty())
              .mapToInt(part -> OPERATIONS.indexOf(part.substring(0, part.indexOf('~'))))
              .toArray();
      Architecture cell = space.choices().architecture(options);
      accuracies.put(cell, Double.parseDouble(fields[column]) / 100);
      early.put(cell, Double.parseDouble(fields[earlyColumn]) / 100);
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
      double[] best =
          best(
              factory.create(config, SearcherContext.of(Contexts.any(), space, List.of(this))),
              seed);
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

  /**
   * What a search evaluated in full, and what all its evaluations cost.
   *
   * @param full the evaluations of 200 epochs, in order
   * @param queries evaluations in full; one of 12 epochs counts in proportion
   */
  record Found(List<Evaluation> full, double queries) {
    /** The best accuracy, in percent. */
    double best() {
      return 100 * full.stream().mapToDouble(each -> each.values().get(0)).max().orElseThrow();
    }
  }

  /**
   * Carries out a search by accuracy and, if there is one, another objective.
   *
   * @param other of an architecture alone
   */
  <C extends Record> Found search(
      SearcherFactory<C> factory, C config, int seed, Optional<Objective> other) {
    List<Objective> objectives = Stream.concat(Stream.of(this), other.stream()).toList();
    SearcherContext context =
        SearcherContext.of(Contexts.any(), objectives, new Constraints(space, List.of()), EPOCHS);
    Searcher searcher = factory.create(config, context);
    Randomness randomness = new Randomness(seed);
    List<Evaluation> full = new ArrayList<>();
    double queries = 0;
    for (int round = 0; ; round++) {
      List<Trial> asked = searcher.ask(randomness.stream("searcher", round));
      if (asked.isEmpty()) {
        return new Found(full, queries);
      }
      List<Evaluation> told = new ArrayList<>();
      for (Trial trial : asked) {
        boolean isEarly = trial.fidelity().orElse(EPOCHS.get(1)) == EPOCHS.get(0);
        queries += isEarly ? (double) EPOCHS.get(0) / EPOCHS.get(1) : 1;
        Architecture cell = trial.architecture();
        double accuracy = (isEarly ? early : accuracies).get(cell);
        Candidate candidate = Candidate.ofCost(cell, space.costs().cost(cell));
        List<Double> values =
            Stream.concat(Stream.of(accuracy), other.stream().map(each -> each.value(candidate)))
                .toList();
        told.add(new Evaluation(cell, values));
        if (!isEarly) {
          full.add(told.get(told.size() - 1));
        }
      }
      searcher.tell(told);
    }
  }

  /** The best accuracy of so many different random cells, as it is expected, in percent. */
  double randomBest(int count) {
    double[] sorted = accuracies.values().stream().mapToDouble(each -> each).sorted().toArray();
    double expectation = 0;
    double chance = (double) count / sorted.length;
    for (int rank = sorted.length - 1; rank >= count - 1; rank--) {
      expectation += chance * sorted[rank];
      // Of the cells below this rank all but one are chosen among fewer.
      chance *= (double) (rank - count + 1) / Math.max(1, rank);
    }
    return 100 * expectation;
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
