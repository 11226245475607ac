package org.supernet4j.runtime.report.page;

import java.util.List;
import org.supernet4j.api.report.RunEvent.SubnetFinetuned;
import org.supernet4j.runtime.report.RunReport;
import org.supernet4j.runtime.report.SubnetName;
import org.supernet4j.runtime.report.number.Quantity;

/**
 * The subnets that were trained further.
 *
 * @param rows one for each fine-tuning, in order
 */
record FinetuneView(List<Row> rows) {

  /**
   * A fine-tuning.
   *
   * @param name the subnet's short name
   * @param id its canonical id
   * @param dataset the images
   * @param before the leading measure on test examples with the inherited weights
   * @param after the leading measure on test examples at the end
   * @param fresh what began with fresh values
   * @param model the folder of the model
   */
  record Row(
      String name,
      String id,
      String dataset,
      String before,
      String after,
      String fresh,
      String model) {}

  static FinetuneView of(RunReport report) {
    return new FinetuneView(report.finetuned().stream().map(FinetuneView::row).toList());
  }

  private static Row row(SubnetFinetuned tuned) {
    return new Row(
        SubnetName.of(tuned.architecture()),
        tuned.architecture().id(),
        tuned.dataset(),
        Quantity.brief(tuned.before().leading()),
        Quantity.brief(tuned.after().leading()),
        fresh(tuned.fresh()),
        tuned.model().toString());
  }

  private static String fresh(List<String> names) {
    return names.isEmpty()
        ? "none"
        : names.size() <= 2 ? String.join(", ", names) : Words.count(names.size(), "parameter");
  }
}
