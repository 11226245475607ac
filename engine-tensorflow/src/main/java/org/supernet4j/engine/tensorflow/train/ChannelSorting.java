package org.supernet4j.engine.tensorflow.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.supernet4j.api.network.ChannelGroup;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.engine.tensorflow.graph.Variable;
import org.supernet4j.engine.tensorflow.network.NetworkGraph;
import org.supernet4j.engine.tensorflow.network.VariableValues;

/** Puts hidden channels in order of importance, in the weights and in what an optimizer keeps. */
public final class ChannelSorting {
  private final NetworkGraph network;
  private final OptimizerState state;
  private final Map<Variable, float[]> values;

  /** Reads all values; {@link #sort} writes them. */
  public ChannelSorting(NetworkGraph network, OptimizerState state) {
    this.network = network;
    this.state = state;
    List<Variable> read = new ArrayList<>();
    network.variables().all().keySet().forEach(parameter -> read.addAll(variablesOf(parameter)));
    this.values = VariableValues.read(network, read);
  }

  /** What has the parameter's shape: its own variable, then those of the optimizer. */
  private List<Variable> variablesOf(Parameter parameter) {
    List<Variable> variables = new ArrayList<>(List.of(network.variables().of(parameter)));
    if (parameter.role().isTrainable()) {
      variables.addAll(state.slots(parameter));
    }
    return variables;
  }

  /**
   * Sorts each group between the borders that architectures to be kept set.
   *
   * @return how many channels have a new place
   */
  public int sort(List<ChannelGroup> groups, List<Architecture> kept) {
    int moved = 0;
    for (ChannelGroup group : groups) {
      int[] order = order(importance(group), group.borders(kept));
      moved += (int) IntStream.range(0, order.length).filter(i -> order[i] != i).count();
      for (ChannelGroup.Place place : group.places()) {
        for (Variable variable : variablesOf(place.parameter())) {
          values.compute(variable, (key, old) -> permuted(old, place, order));
        }
      }
    }
    VariableValues.write(network, values);
    return moved;
  }

  /** By channel, the sum of the magnitudes of the weights that read it. */
  private double[] importance(ChannelGroup group) {
    boolean mapsAreRead =
        group.places().stream().anyMatch(place -> place.use() == ChannelGroup.Use.READS);
    ChannelGroup.Use counted = mapsAreRead ? ChannelGroup.Use.READS : ChannelGroup.Use.READS_MEANS;
    double[] importance = new double[group.count()];
    for (ChannelGroup.Place place : group.places()) {
      if (place.use() == counted) {
        float[] weights = values.get(network.variables().of(place.parameter()));
        int inner = inner(place);
        for (int i = 0; i < weights.length; i++) {
          importance[i / inner % extent(place)] += Math.abs(weights[i]);
        }
      }
    }
    return importance;
  }

  /** The channel to put in each place: descending between borders, equal ones as they were. */
  private static int[] order(double[] importance, SortedSet<Integer> borders) {
    List<Integer> order = new ArrayList<>();
    for (int border : borders) {
      IntStream.range(order.size(), border)
          .boxed()
          .sorted(Comparator.comparingDouble(channel -> -importance[channel]))
          .forEach(order::add);
    }
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private static float[] permuted(float[] old, ChannelGroup.Place place, int[] order) {
    float[] result = new float[old.length];
    int inner = inner(place);
    int extent = extent(place);
    for (int row = 0; row < old.length / inner; row++) {
      int from = row - row % extent + order[row % extent];
      System.arraycopy(old, from * inner, result, row * inner, inner);
    }
    return result;
  }

  private static int extent(ChannelGroup.Place place) {
    return place.parameter().largestShape()[place.dimension()];
  }

  /** How many values follow one another of one index in the place's dimension. */
  private static int inner(ChannelGroup.Place place) {
    int[] shape = place.parameter().largestShape();
    return Arrays.stream(shape, place.dimension() + 1, shape.length).reduce(1, (a, b) -> a * b);
  }
}
