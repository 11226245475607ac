package org.supernet4j.runtime.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.report.RunEvent.FinalistRetrained;
import org.supernet4j.api.task.Measured;
import org.supernet4j.runtime.report.RunReport;
import org.supernet4j.runtime.report.SubnetName;
import org.supernet4j.runtime.report.SubnetResult;
import org.supernet4j.runtime.report.number.Quantity;

/**
 * What a reader in a hurry should know.
 *
 * @param sentence the result in one sentence
 * @param cards its figures
 */
record HeadlineView(String sentence, List<Card> cards) {

  /** One figure with its name above and a remark below. */
  record Card(String label, String value, String note) {
    private static final int LONG = 8;

    /** Whether the figure needs smaller letters. */
    boolean isLong() {
      return value.length() > LONG;
    }
  }

  static HeadlineView of(RunReport report) {
    Optional<SubnetResult> best = report.best();
    if (best.isEmpty()) {
      return new HeadlineView("No subnet has been evaluated yet.", List.of());
    }
    return new HeadlineView(sentence(report, best.get()), cards(report, best.get()));
  }

  private static String sentence(RunReport report, SubnetResult best) {
    String quality =
        best.retrained()
            .map(retrained -> test(retrained.alone().leading()))
            .orElseGet(() -> leading(report, best) + " (" + leadingName(report) + ")");
    return "Of "
        + Words.count(report.subnets().size(), "subnet")
        + " evaluated, "
        + SubnetName.of(best.architecture())
        + " is the best: "
        + quality
        + " with "
        + Quantity.COUNT.brief(best.cost().macs())
        + " multiply-adds and "
        + Quantity.COUNT.brief(best.cost().parameters())
        + " parameters.";
  }

  private static List<Card> cards(RunReport report, SubnetResult best) {
    List<Card> cards = new ArrayList<>();
    cards.add(
        new Card(
            "Best network",
            SubnetName.of(best.architecture()),
            Words.unlessLong(best.architecture().id())));
    if (best.retrained().isPresent()) {
      FinalistRetrained retrained = best.retrained().get();
      cards.add(
          new Card(
              "Test " + retrained.alone().leading().name(),
              Quantity.brief(retrained.alone().leading()),
              "on its own; "
                  + Quantity.brief(retrained.inSupernet().leading())
                  + " with the supernet's weights"));
    }
    if (!best.values().isEmpty()) {
      cards.add(
          new Card(
              Words.capital(leadingName(report)),
              leading(report, best),
              "leading objective, in the search"));
    }
    cards.add(new Card("Multiply-adds", Quantity.COUNT.brief(best.cost().macs()), "for one image"));
    cards.add(
        new Card(
            "Parameters",
            Quantity.COUNT.brief(best.cost().parameters()),
            Quantity.COUNT.exact(best.cost().parameters()) + " weights"));
    cards.add(
        new Card(
            "Pareto front",
            Long.toString(report.frontSize()),
            "of " + Words.count(report.subnets().size(), "subnet") + " evaluated"));
    return cards;
  }

  private static String test(Measured leading) {
    return leading.name() + " " + Quantity.brief(leading) + " on test examples";
  }

  private static String leadingName(RunReport report) {
    return report.objectives().get(0).name();
  }

  private static String leading(RunReport report, SubnetResult best) {
    return best.values().isEmpty()
        ? "not evaluated"
        : Quantity.ofObjective(leadingName(report)).brief(best.values().get(0));
  }
}
