package org.supernet4j.cli.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.supernet4j.api.table.Metric;
import org.supernet4j.cli.TextTable;
import org.supernet4j.runtime.landscape.CostProfile;
import org.supernet4j.runtime.landscape.Effect;
import org.supernet4j.runtime.landscape.Interval;
import org.supernet4j.runtime.landscape.Landscape;
import org.supernet4j.runtime.landscape.LocalOptima;
import org.supernet4j.runtime.landscape.TraitProfile;

/** A landscape for a terminal; accuracies in percent. */
final class LandscapeText {
  private static final String INDENT = "  ";

  private final Landscape landscape;
  private final Metric metric;
  private final List<String> lines = new ArrayList<>();

  private LandscapeText(Landscape landscape) {
    this.landscape = landscape;
    this.metric = landscape.measure().metric();
  }

  static List<String> lines(Landscape landscape) {
    LandscapeText text = new LandscapeText(landscape);
    text.lines.add(
        String.format(
            Locale.ROOT,
            "%s: %s of %,d architectures, %,d pairs of neighbours%s",
            landscape.table(),
            landscape.measure().text(),
            landscape.measure().count(),
            landscape.edits(),
            landscape.complete() ? "" : " (a sample of the space)"));
    text.walk();
    text.distances();
    text.optima();
    landscape.profiles().forEach(text::profile);
    landscape.traits().forEach(text::trait);
    text.effects();
    return text.lines;
  }

  private void walk() {
    TextTable table = new TextTable(" lag", " autocorrelation", " 95 % interval");
    landscape
        .walk()
        .forEach(
            each ->
                table.add(
                    Integer.toString(each.lag()),
                    three(each.value()),
                    shares(each.interval(), landscape.complete() ? "exact" : "-")));
    section("Random walk", table);
  }

  private void distances() {
    TextTable table =
        new TextTable(
            " edits", " pairs", " correlation", " 95 % interval", " mean difference" + unit());
    landscape
        .distances()
        .forEach(
            each ->
                table.add(
                    Integer.toString(each.distance()),
                    number(each.pairs()),
                    three(each.correlation()),
                    shares(each.interval(), landscape.complete() ? "exact" : "-"),
                    figure(metric, each.meanDifference())));
    section("By distance", table);
  }

  private void optima() {
    LocalOptima optima = landscape.optima();
    TextTable table =
        new TextTable(" count", " of those with neighbours", " best", " mean", " best of all");
    table.add(
        number(optima.count()),
        percent(optima.share()),
        optima.best().map(value -> figure(metric, value)).orElse("-"),
        optima.mean().map(value -> figure(metric, value)).orElse("-"),
        figure(metric, landscape.measure().best()));
    section("Local optima", table);
  }

  private void profile(CostProfile profile) {
    Metric cost = profile.cost().metric();
    TextTable table =
        new TextTable(" from", " to", " architectures", " least", " median", " mean", " largest");
    for (CostProfile.Group group : profile.groups()) {
      table.add(
          figure(cost, group.cheapest()),
          figure(cost, group.mostExpensive()),
          number(group.count()),
          figure(metric, group.low()),
          figure(metric, group.median()),
          figure(metric, group.mean()),
          figure(metric, group.high()));
    }
    section(
        "Against "
            + profile.cost().text()
            + " (rank correlation "
            + three(profile.spearman())
            + ")",
        table);
  }

  private void trait(TraitProfile profile) {
    List<CostProfile> costs = landscape.profiles();
    TextTable table =
        new TextTable(
            Stream.concat(
                    Stream.of(profile.trait(), " architectures", " mean", " 95 % interval"),
                    costs.stream().map(cost -> " " + cost.cost().metric().name()))
                .toArray(String[]::new));
    for (TraitProfile.Group group : profile.groups()) {
      table.add(
          Stream.concat(
                  Stream.of(
                      Integer.toString(group.value()),
                      number(group.count()),
                      figure(metric, group.mean().value()),
                      interval(group.mean().interval())),
                  IntStream.range(0, costs.size())
                      .mapToObj(i -> figure(costs.get(i).cost().metric(), group.costs().get(i))))
              .toArray(String[]::new));
    }
    section("By " + profile.trait(), table);
  }

  private void effects() {
    TextTable table =
        new TextTable(
            "choice", "from", "to", " pairs", " change" + unit(), " 95 % interval", "costs");
    for (Effect effect : landscape.effects()) {
      table.add(
          effect.choice().orElse("any"),
          effect.from(),
          effect.to(),
          number(effect.pairs()),
          figure(metric, effect.change().value()),
          interval(effect.change().interval()),
          effect.costs().stream()
              .map(cost -> cost.cost() + " " + percent(cost.relative()))
              .collect(Collectors.joining(", ")));
    }
    section("One option in the place of another", table);
  }

  private static String shares(Optional<Interval> interval, String otherwise) {
    return interval.map(at -> three(at.low()) + " to " + three(at.high())).orElse(otherwise);
  }

  private String interval(Optional<Interval> interval) {
    return interval
        .map(at -> figure(metric, at.low()) + " to " + figure(metric, at.high()))
        .orElse("-");
  }

  private void section(String title, TextTable table) {
    lines.add("");
    lines.add(title);
    lines.addAll(table.lines(INDENT));
  }

  private static String figure(Metric metric, double value) {
    return switch (metric.unit()) {
      case ACCURACY -> three(value * 100);
      case SECONDS -> String.format(Locale.ROOT, "%,.1f", value);
      case COUNT -> String.format(Locale.ROOT, "%,.0f", value);
    };
  }

  /** What differences of the metric are in, where that needs saying. */
  private String unit() {
    return metric.unit() == Metric.Unit.ACCURACY ? ", points" : "";
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String percent(double share) {
    return Double.isFinite(share) ? String.format(Locale.ROOT, "%.2f %%", share * 100) : "-";
  }

  private static String three(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "-";
  }
}
