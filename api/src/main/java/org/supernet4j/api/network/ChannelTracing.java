package org.supernet4j.api.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/** Follows channels through a network to find those that belong together. */
final class ChannelTracing {
  /** By number of a group; groups that turn out to be one point to the one before. */
  private final Set<String> tied = new HashSet<>();

  private final List<Integer> parents = new ArrayList<>();

  private final Set<Integer> fixed = new HashSet<>();
  private final List<Found> found = new ArrayList<>();

  private record Found(int group, ChannelGroup.Place place) {}

  /**
   * The channels of a value.
   *
   * @param group its number
   * @param means whether the value is a mean over all positions
   */
  private record Channels(int group, boolean means) {}

  List<ChannelGroup> of(Network network) {
    Channels input = fresh();
    fix(input);
    fix(trace(network.body(), List.of(input)));
    found.stream()
        .filter(each -> tied.contains(each.place().parameter().name()))
        .forEach(each -> fixed.add(each.group()));
    Map<Integer, List<ChannelGroup.Place>> places = new LinkedHashMap<>();
    for (Found each : found) {
      int root = root(each.group());
      if (fixed.stream().noneMatch(group -> root(group) == root)) {
        places.computeIfAbsent(root, key -> new ArrayList<>()).add(each.place());
      }
    }
    return places.values().stream().map(ChannelTracing::group).toList();
  }

  private static ChannelGroup group(List<ChannelGroup.Place> places) {
    Set<Size> sizes = new HashSet<>();
    places.forEach(place -> sizes.add(place.parameter().shape().get(place.dimension())));
    return new ChannelGroup(sizes, places);
  }

  private Channels fresh() {
    parents.add(parents.size());
    return new Channels(parents.size() - 1, false);
  }

  private int root(int group) {
    int root = group;
    while (parents.get(root) != root) {
      root = parents.get(root);
    }
    return root;
  }

  private void fix(Channels channels) {
    fixed.add(channels.group());
  }

  private Channels unite(List<Channels> values) {
    int first = root(values.get(0).group());
    values.forEach(value -> parents.set(root(value.group()), first));
    return new Channels(first, values.stream().allMatch(Channels::means));
  }

  private Channels trace(Block block, List<Channels> inputs) {
    List<Channels> values = new ArrayList<>(inputs);
    for (Node node : block.nodes()) {
      List<Channels> read = node.inputs().stream().map(values::get).toList();
      values.add(trace(block, node, read));
    }
    return values.get(block.output());
  }

  private Channels trace(Block block, Node node, List<Channels> read) {
    Channels input = read.get(0);
    Layer layer = node.layer();
    List<Parameter> parameters = block.parametersOf(node);
    if (layer instanceof Conditional conditional) {
      return unite(List.of(input, trace(conditional.body(), read)));
    } else if (layer instanceof Alternatives alternatives) {
      return unite(alternatives.bodies().stream().map(body -> trace(body, read)).toList());
    } else if ((layer instanceof Convolution convolution && convolution.groups() == 1)
        || layer instanceof Dense) {
      return weighed(parameters, input);
    } else if (layer instanceof DepthwiseConvolution) {
      for (Parameter each : parameters) {
        if (each.role() != Parameter.Role.KERNEL_TRANSFORM) {
          int channels = each.role() == Parameter.Role.BIAS ? 0 : 2;
          add(input, each, channels, ChannelGroup.Use.CARRIES);
        }
      }
      return input;
    } else if (layer instanceof BatchNorm) {
      parameters.forEach(each -> add(input, each, 0, ChannelGroup.Use.CARRIES));
      return input;
    } else if (layer instanceof GlobalAveragePooling) {
      return new Channels(input.group(), true);
    } else if (layer instanceof Combination combination
        && combination.kind() != Combination.Kind.CONCAT) {
      return unite(read);
    } else if (leavesApart(layer, block.inputsOf(node).get(0))) {
      return input;
    }
    Lowered.evaluation(layer, node.path(), block.inputsOf(node)).tied().stream()
        .map(Lowered.Tied::name)
        .forEach(tied::add);
    read.forEach(this::fix);
    Channels output = fresh();
    fix(output);
    return output;
  }

  /** Whether what a layer does to a channel is the same for each. */
  private static boolean leavesApart(Layer layer, Shape input) {
    if (layer instanceof Flatten) {
      return input.height().provablyEquals(Size.of(1)) && input.width().provablyEquals(Size.of(1));
    }
    return layer instanceof Activation
        || layer instanceof Pooling
        || layer instanceof Resize
        || layer instanceof Dropout
        || layer instanceof DropConnect;
  }

  /** A layer whose kernel or matrix has the input's channels and its own ones last. */
  private Channels weighed(List<Parameter> parameters, Channels input) {
    Channels output = fresh();
    for (Parameter parameter : parameters) {
      int rank = parameter.shape().size();
      if (parameter.role() == Parameter.Role.BIAS) {
        add(output, parameter, 0, ChannelGroup.Use.CARRIES);
      } else if (parameter.role() != Parameter.Role.KERNEL_TRANSFORM) {
        add(
            input,
            parameter,
            rank - 2,
            input.means() ? ChannelGroup.Use.READS_MEANS : ChannelGroup.Use.READS);
        add(output, parameter, rank - 1, ChannelGroup.Use.CARRIES);
      }
    }
    return output;
  }

  private void add(Channels channels, Parameter parameter, int dimension, ChannelGroup.Use use) {
    found.add(new Found(channels.group(), new ChannelGroup.Place(parameter, dimension, use)));
  }
}
