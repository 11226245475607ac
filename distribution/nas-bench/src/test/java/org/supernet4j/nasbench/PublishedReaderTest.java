package org.supernet4j.nasbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.searchspaces.nasbench101.CellGraph;
import org.supernet4j.testkit.NeedsSharedData;
import org.supernet4j.testkit.SharedData;

/** Records in the published format against what the published reader makes of them. */
@NeedsSharedData({PublishedReaderTest.RECORDS, PublishedReaderTest.READ})
class PublishedReaderTest {
  static final String RECORDS = "data/nas-bench/nas-bench-101-format-sample.tfrecord";
  static final String READ = "data/nas-bench/nas-bench-101-format-sample.json";

  @TempDir private Path folder;

  private NasBench101 open() {
    return NasBench101.open(SharedData.path(RECORDS), folder.resolve("index"), 1);
  }

  private static JsonNode expected() throws IOException {
    return new ObjectMapper().readTree(SharedData.path(READ).toFile());
  }

  @Test
  void allMetricsAreThoseOfThePublishedReader() throws IOException {
    NasBench101 data = open();
    assertThat(data.validEpochs()).containsExactly(4, 12, 36, 108);
    assertThat(data.hashes()).hasSize(12).isSorted();
    for (Map.Entry<String, JsonNode> entry : expected().get("records").properties()) {
      CellMetrics found = data.metrics(entry.getKey());
      JsonNode fixed = entry.getValue().get("fixed");
      assertThat(found.fixed().hash()).isEqualTo(entry.getKey());
      assertThat(found.fixed().cell().hash()).isEqualTo(entry.getKey());
      assertThat(found.fixed().trainableParameters())
          .isEqualTo(fixed.get("trainable_parameters").asInt());
      assertThat(new ObjectMapper().<JsonNode>valueToTree(found.fixed().cell().matrix()))
          .isEqualTo(fixed.get("module_adjacency"));
      for (Map.Entry<String, JsonNode> trainings : entry.getValue().get("computed").properties()) {
        List<TrainingRecord> read = found.computed().get(Integer.parseInt(trainings.getKey()));
        assertThat(read).hasSize(3);
        for (int i = 0; i < 3; i++) {
          check(read.get(i).halfway(), trainings.getValue().get(i), "halfway");
          check(read.get(i).complete(), trainings.getValue().get(i), "final");
        }
      }
    }
    assertThat(data.budget()).isEqualTo(new Budget(0, 0));
  }

  private static void check(Metrics found, JsonNode expected, String when) {
    assertThat(found.trainingTime()).isEqualTo(expected.get(when + "_training_time").asDouble());
    assertThat(found.trainAccuracy()).isEqualTo(expected.get(when + "_train_accuracy").asDouble());
    assertThat(found.validationAccuracy())
        .isEqualTo(expected.get(when + "_validation_accuracy").asDouble());
    assertThat(found.testAccuracy()).isEqualTo(expected.get(when + "_test_accuracy").asDouble());
  }

  @Test
  void queriesChargeTheBudgetAsPublished() throws IOException {
    NasBench101 data = open();
    CellGraph graph = graph(data, "00005c142e6f48ac74fdcf73e3439874");
    for (JsonNode query : expected().get("query_log")) {
      QueryResult result =
          data.query(graph, query.get("epochs").asInt(), query.get("stop_halfway").asBoolean());
      assertThat(result.metrics().trainingTime()).isEqualTo(query.get("training_time").asDouble());
      assertThat(result.fixed().trainableParameters()).isEqualTo(8_555_530);
      assertThat(data.budget())
          .isEqualTo(
              new Budget(
                  query.get("budget_after").get(0).asDouble(),
                  query.get("budget_after").get(1).asLong()));
    }
    data.resetBudget();
    assertThat(data.budget()).isEqualTo(new Budget(0, 0));
  }

  private static CellGraph graph(NasBench101 data, String hash) {
    var cell = data.metrics(hash).fixed().cell();
    return CellGraph.of(cell.matrix(), cell.labels());
  }
}
