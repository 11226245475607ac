package org.supernet4j.runtime.report.page;

import java.util.List;
import java.util.Locale;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.runtime.report.SubnetName;
import org.supernet4j.runtime.report.SubnetResult;
import org.supernet4j.runtime.report.diagram.NetworkDiagram;
import org.supernet4j.runtime.report.diagram.Stage;
import org.supernet4j.runtime.report.diagram.Stages;
import org.supernet4j.runtime.report.number.Quantity;

/**
 * The best network, drawn, with its costs.
 *
 * @param name its short name
 * @param id its canonical id
 * @param drawing its layers as SVG
 * @param layers its costs, layer by layer
 * @param macs all its multiply-adds
 * @param parameters all its parameters
 * @param activations all values that its layers give for one image
 */
record NetworkView(
    String name,
    String id,
    String drawing,
    List<Layer> layers,
    String macs,
    String parameters,
    String activations) {

  /** A row of the table of costs; shares in percent of the whole network. */
  record Layer(
      String path,
      String operations,
      String output,
      String layerMacs,
      String macsShare,
      String layerParameters,
      String parametersShare) {}

  static NetworkView of(SearchSpace space, SubnetResult best) {
    List<Stage> stages = Stages.of(space, best.architecture());
    Cost total = best.cost();
    String name = SubnetName.of(best.architecture());
    return new NetworkView(
        name,
        best.architecture().id(),
        NetworkDiagram.svg("Network " + name, space.network().input(), stages),
        stages.stream().map(stage -> layer(stage, total)).toList(),
        Quantity.COUNT.exact(total.macs()),
        Quantity.COUNT.exact(total.parameters()),
        Quantity.COUNT.exact(total.activations()));
  }

  private static Layer layer(Stage stage, Cost total) {
    Cost cost = stage.cost();
    return new Layer(
        stage.path(),
        stage.operations(),
        stage.outputText(),
        Quantity.COUNT.exact(cost.macs()),
        share(cost.macs(), total.macs()),
        Quantity.COUNT.exact(cost.parameters()),
        share(cost.parameters(), total.parameters()));
  }

  private static String share(long part, long whole) {
    return String.format(Locale.ROOT, "%.1f", whole == 0 ? 0 : 100.0 * part / whole);
  }
}
