package org.supernet4j.cli.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.cost.LayerCost;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.cli.TextTable;
import org.supernet4j.runtime.run.SpaceSize;

/** The description of a search space for people. */
final class SpaceText {
  private static final String INDENT = "  ";

  private SpaceText() {}

  /** The description as lines. */
  static List<String> of(NamedSpace named) {
    SearchSpace space = named.space();
    DatasetInfo data = named.data();
    List<String> lines = new ArrayList<>();
    lines.add(space.name() + ": " + named.description());
    lines.add(
        String.format(
            "for images of %d x %d x %d and %d classes",
            data.height(), data.width(), data.channels(), data.classes().size()));
    lines.add("");
    lines.addAll(choices(space));
    lines.add("");
    lines.add(size(SpaceSize.of(space)));
    CostModel costs = space.costs();
    lines.addAll(network("smallest", space.smallest(), costs));
    lines.addAll(network("largest", space.largest(), costs));
    return lines;
  }

  private static List<String> choices(SearchSpace space) {
    TextTable table = new TextTable("choice", "options");
    for (Choice choice : space.choices().list()) {
      table.add(choice.name(), String.join(", ", choice.options()));
    }
    return table.lines(INDENT);
  }

  private static String size(SpaceSize size) {
    return String.format(
        Locale.ROOT,
        "%,d combinations, %s",
        size.combinations(),
        size.networks().isPresent()
            ? String.format(Locale.ROOT, "%,d distinct networks", size.networks().get())
            : "too many to count the distinct networks");
  }

  private static List<String> network(String title, Architecture architecture, CostModel costs) {
    TextTable table =
        new TextTable("layer", "does", " output", " macs", " parameters", " activations");
    for (LayerCost layer : costs.layers(architecture)) {
      add(
          layer.node().path(),
          layer.node().layer().toString(),
          layer.node().output().toString(),
          layer.cost(),
          table);
    }
    add("total", "", "", costs.cost(architecture), table);
    List<String> lines = new ArrayList<>(List.of("", title + ": " + architecture.id()));
    lines.addAll(table.lines(INDENT));
    return lines;
  }

  private static void add(String path, String layer, String shape, Cost cost, TextTable into) {
    into.add(
        path,
        layer,
        shape,
        count(cost.macs()),
        count(cost.parameters()),
        count(cost.activations()));
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
