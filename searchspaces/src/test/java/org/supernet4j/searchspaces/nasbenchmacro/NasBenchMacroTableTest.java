package org.supernet4j.searchspaces.nasbenchmacro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.searchspaces.PublishedTableContract;
import org.supernet4j.testkit.NeedsSharedData;

@NeedsSharedData(PublishedTableContract.FOLDER + NasBenchMacroTableTest.FILE)
class NasBenchMacroTableTest extends PublishedTableContract {
  static final String FILE = "nas-bench-macro_cifar10.json";

  NasBenchMacroTableTest() {
    super(FILE);
  }

  @Override
  protected NasBenchMacroTableFactory factory() {
    return new NasBenchMacroTableFactory();
  }

  @Test
  void costsOfAllNetworksAreThoseOfTheBlueprint() {
    Table table = table();
    Metric parameters = table.metric("parameters").orElseThrow();
    Metric macs = table.metric("macs").orElseThrow();
    CostModel costs = new CostModel(table.space().network());

    for (Architecture architecture : table.architectures()) {
      Cost cost = costs.cost(architecture);
      assertThat((double) cost.parameters()).isEqualTo(table.mean(architecture, parameters, 0));
      assertThat((double) cost.macs()).isEqualTo(table.mean(architecture, macs, 0));
    }
  }

  @Test
  void holdsEveryTraining() {
    Table table = table();
    Metric accuracy = table.metric("test-accuracy").orElseThrow();
    Architecture best = MacroChoices.read("22212220");

    assertThat(table.values(best, accuracy, 50)).hasSize(3);
    assertThat(table.mean(best, accuracy, 50)).isEqualTo(.9312666, within(1e-7));
  }

  @Test
  void malformedEntriesAreNamed() throws IOException {
    assertRefused(1, "\"02012100\"", "\"0201210\"", "character 1: network \"0201210\"", "8 digits");
    assertRefused(1, "\"02012100\"", "\"11111221\"", "network \"11111221\"", "second time");
    assertRefused(
        1, "\"flops\": 47327744", "\"macs\": 47327744", "\"02012100\": there is no flops");
    assertRefused(1, "\"flops\": 47327744", "\"flops\": many", "expected \"name\": number");
    assertRefused(1, "[89.47000122070312", "[189.4", "\"02012100\": test_acc", "0 and 100");
    assertRefused(1, "{\"02012100\":", "[\"02012100\":", "character 0: the file must begin with {");
  }
}
