package org.supernet4j.cli.nasbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.supernet4j.cli.CommandFailure;
import org.supernet4j.nasbench.CellMetrics;
import org.supernet4j.nasbench.FixedMetrics;
import org.supernet4j.nasbench.Metrics;
import org.supernet4j.nasbench.NasBench101;
import org.supernet4j.nasbench.QueryResult;
import org.supernet4j.nasbench.TrainingRecord;

/**
 * Answers JSON lines that ask a data set, under the names of the published interface: for one
 * training of a cell, for all of its metrics, or to begin with the budget anew.
 */
final class QueryLines {
  private static final String HASH = "hash";
  private static final String EPOCHS = "epochs";
  private static final String HALFWAY = "stop_halfway";
  private static final String ALL = "all";
  private static final String RESET = "reset";
  private static final List<String> KEYS =
      List.of(CellLines.MATRIX, CellLines.OPERATIONS, HASH, EPOCHS, HALFWAY, ALL, RESET);

  private final NasBench101 data;

  QueryLines(NasBench101 data) {
    this.data = data;
  }

  /**
   * The answer to a line.
   *
   * @throws RuntimeException saying what is wrong with it
   */
  ObjectNode answer(ObjectNode line) {
    JsonLines.requireKeys(line, KEYS);
    if (JsonLines.isTrue(line, RESET)) {
      requireNone(line, RESET, KEYS.subList(0, KEYS.indexOf(RESET)));
      data.resetBudget();
      return putBudget(JsonNodeFactory.instance.objectNode());
    } else if (JsonLines.isTrue(line, ALL)) {
      requireNone(line, ALL, List.of(EPOCHS, HALFWAY));
      Optional<String> hash = hash(line);
      return all(hash.isPresent() ? data.metrics(hash.get()) : data.metrics(CellLines.graph(line)));
    }
    return training(line);
  }

  private static void requireNone(ObjectNode line, String key, List<String> others) {
    others.stream()
        .filter(line::has)
        .findFirst()
        .ifPresent(
            other -> {
              throw new CommandFailure(
                  "\"" + other + "\" has no part in a line with \"" + key + "\"; leave it out");
            });
  }

  private static Optional<String> hash(ObjectNode line) {
    if (!line.has(HASH)) {
      if (!line.has(CellLines.MATRIX) && !line.has(CellLines.OPERATIONS)) {
        throw new CommandFailure("\"matrix\" and \"ops\" are needed, or \"hash\" instead");
      }
      return Optional.empty();
    }
    requireNone(line, HASH, List.of(CellLines.MATRIX, CellLines.OPERATIONS));
    if (!line.get(HASH).isTextual()) {
      throw new CommandFailure(
          "\"hash\" is " + line.get(HASH) + "; a text of 32 hexadecimal digits is needed");
    }
    return Optional.of(line.get(HASH).asText());
  }

  private ObjectNode training(ObjectNode line) {
    JsonNode given = line.path(EPOCHS);
    if (!given.isMissingNode() && !given.isInt()) {
      throw new CommandFailure(
          "\"epochs\" is " + given + "; a whole number is needed, one of " + data.validEpochs());
    }
    int epochs = given.asInt(NasBench101.DEFAULT_EPOCHS);
    boolean halfway = JsonLines.isTrue(line, HALFWAY);
    Optional<String> hash = hash(line);
    QueryResult result =
        hash.isPresent()
            ? data.query(hash.get(), epochs, halfway)
            : data.query(CellLines.graph(line), epochs, halfway);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put(HASH, result.fixed().hash());
    putFixed(answer, result.fixed());
    answer.put(EPOCHS, epochs).put(HALFWAY, halfway);
    putMetrics(answer, "", result.metrics());
    return putBudget(answer);
  }

  private static ObjectNode all(CellMetrics metrics) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put(HASH, metrics.fixed().hash());
    putFixed(answer.putObject("fixed"), metrics.fixed());
    ObjectNode computed = answer.putObject("computed");
    metrics
        .computed()
        .forEach(
            (epochs, trainings) -> {
              ArrayNode repeats = computed.putArray(epochs.toString());
              for (TrainingRecord training : trainings) {
                ObjectNode repeat = repeats.addObject();
                putMetrics(repeat, "halfway_", training.halfway());
                putMetrics(repeat, "final_", training.complete());
              }
            });
    return answer;
  }

  private static void putFixed(ObjectNode node, FixedMetrics fixed) {
    CellLines.putMatrix(node, "module_adjacency", fixed.cell().matrix());
    CellLines.putLabels(node, "module_operations", fixed.cell().labels());
    node.put("trainable_parameters", fixed.trainableParameters());
  }

  private static void putMetrics(ObjectNode node, String prefix, Metrics metrics) {
    node.put(prefix + "training_time", metrics.trainingTime())
        .put(prefix + "train_accuracy", metrics.trainAccuracy())
        .put(prefix + "validation_accuracy", metrics.validationAccuracy())
        .put(prefix + "test_accuracy", metrics.testAccuracy());
  }

  private ObjectNode putBudget(ObjectNode node) {
    return node.put("training_time_spent", data.budget().trainingTime())
        .put("total_epochs_spent", data.budget().epochs());
  }
}
