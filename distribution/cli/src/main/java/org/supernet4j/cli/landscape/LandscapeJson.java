package org.supernet4j.cli.landscape;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.supernet4j.runtime.landscape.CostProfile;
import org.supernet4j.runtime.landscape.Effect;
import org.supernet4j.runtime.landscape.Interval;
import org.supernet4j.runtime.landscape.Landscape;
import org.supernet4j.runtime.landscape.LocalOptima;
import org.supernet4j.runtime.landscape.Mean;
import org.supernet4j.runtime.landscape.TraitProfile;

/** A landscape for programs; values are as the table has them, null where there is no number. */
final class LandscapeJson {
  private LandscapeJson() {}

  static ObjectNode of(Landscape landscape) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("table", landscape.table());
    node.put("metric", landscape.measure().metric().name());
    node.put("epochs", landscape.measure().epochs());
    node.put("architectures", landscape.measure().count());
    node.put("complete", landscape.complete());
    node.put("pairs", landscape.edits());
    ArrayNode walk = node.putArray("autocorrelations");
    landscape
        .walk()
        .forEach(
            each -> {
              ObjectNode entry = walk.addObject().put("lag", each.lag());
              put(entry, "value", each.value());
              interval(entry, each.interval());
            });
    ArrayNode distances = node.putArray("distances");
    landscape
        .distances()
        .forEach(
            each -> {
              ObjectNode entry = distances.addObject().put("distance", each.distance());
              entry.put("pairs", each.pairs());
              put(entry, "correlation", each.correlation());
              interval(entry, each.interval());
              put(entry, "mean-difference", each.meanDifference());
            });
    optima(node.putObject("local-optima"), landscape.optima());
    ArrayNode profiles = node.putArray("profiles");
    landscape.profiles().forEach(profile -> profile(profiles.addObject(), profile));
    ArrayNode traits = node.putArray("traits");
    landscape.traits().forEach(trait -> trait(traits.addObject(), trait, landscape));
    ArrayNode effects = node.putArray("effects");
    landscape.effects().forEach(effect -> effect(effects.addObject(), effect));
    return node;
  }

  private static void optima(ObjectNode node, LocalOptima optima) {
    node.put("count", optima.count());
    put(node, "share", optima.share());
    put(node, "best", optima.best().orElse(Double.NaN));
    put(node, "mean", optima.mean().orElse(Double.NaN));
  }

  private static void profile(ObjectNode node, CostProfile profile) {
    node.put("cost", profile.cost().metric().name());
    put(node, "spearman", profile.spearman());
    ArrayNode groups = node.putArray("groups");
    for (CostProfile.Group group : profile.groups()) {
      ObjectNode entry = groups.addObject().put("count", group.count());
      put(entry, "cheapest", group.cheapest());
      put(entry, "most-expensive", group.mostExpensive());
      put(entry, "low", group.low());
      put(entry, "median", group.median());
      put(entry, "mean", group.mean());
      put(entry, "high", group.high());
    }
  }

  private static void trait(ObjectNode node, TraitProfile profile, Landscape landscape) {
    node.put("trait", profile.trait());
    ArrayNode groups = node.putArray("groups");
    for (TraitProfile.Group group : profile.groups()) {
      ObjectNode entry = groups.addObject().put("value", group.value());
      entry.put("count", group.count());
      put(entry, "mean", group.mean().value());
      interval(entry, group.mean().interval());
      ObjectNode costs = entry.putObject("costs");
      for (int i = 0; i < group.costs().size(); i++) {
        put(costs, landscape.profiles().get(i).cost().metric().name(), group.costs().get(i));
      }
    }
  }

  private static void effect(ObjectNode node, Effect effect) {
    node.put("choice", effect.choice().orElse(null));
    node.put("from", effect.from());
    node.put("to", effect.to());
    node.put("pairs", effect.pairs());
    change(node, effect.change());
    ArrayNode costs = node.putArray("costs");
    for (Effect.CostChange cost : effect.costs()) {
      ObjectNode entry = costs.addObject().put("cost", cost.cost());
      change(entry, cost.change());
      put(entry, "relative", cost.relative());
    }
  }

  private static void change(ObjectNode node, Mean mean) {
    put(node, "change", mean.value());
    interval(node, mean.interval());
  }

  private static void interval(ObjectNode node, Optional<Interval> interval) {
    put(node, "low", interval.map(Interval::low).orElse(Double.NaN));
    put(node, "high", interval.map(Interval::high).orElse(Double.NaN));
  }

  private static void put(ObjectNode node, String key, double value) {
    if (Double.isFinite(value)) {
      node.put(key, value);
    } else {
      node.putNull(key);
    }
  }
}
