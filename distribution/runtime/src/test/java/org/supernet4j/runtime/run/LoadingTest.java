package org.supernet4j.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.runtime.config.Fault;
import org.supernet4j.runtime.config.InvalidConfiguration;
import org.supernet4j.testkit.FakeEngine;

/** Faults of settings, data and components come in one report, without what follows from others. */
class LoadingTest {
  @TempDir private Path folder;

  @Test
  void aFaultySettingHidesNoFaultOfTheRest() {
    assertThat(
            problems(
                "training.batch-size = -1",
                "dataset.train = -1",
                "retrain.epochs = 0",
                "run.nme = walk"))
        .hasSize(4)
        .anyMatch(text -> text.contains("training.batch-size = -1"))
        .anyMatch(text -> text.contains("run.nme"))
        .anyMatch(text -> text.startsWith("dataset (type = stripes)"))
        .anyMatch(text -> text.startsWith("retrain.epochs = 0"));
  }

  @Test
  void aFaultyComponentIsNotMadeButTheOthersAre() {
    assertThat(
            problems(
                "sampler = unifrom",
                "dataset.height = 9",
                "search.searcher = picky",
                "search.objectives = [{type = accuracy, nme = x}, {type = undefined}]"))
        .hasSize(4)
        .anyMatch(text -> text.contains("space fake-with-depth is too small"))
        .anyMatch(text -> text.contains("sampler.type = unifrom"))
        .anyMatch(text -> text.contains("search.objectives[0].nme"))
        .anyMatch(text -> text.contains("9 x 8 x 1"));
  }

  @Test
  void aFaultyDataSetLeavesTheSettingsToBeChecked() {
    assertThat(problems("dataset.height = tall", "retrain.epochs = 0", "search.images = 41"))
        .hasSize(2)
        .anyMatch(text -> text.contains("dataset.height = tall"))
        .anyMatch(text -> text.startsWith("retrain.epochs = 0"));
  }

  @Test
  void aTrainingWithoutLengthLeavesTheRestToBeChecked() {
    assertThat(problems("training.steps = null", "training.epochs = null", "dataset.test = 0"))
        .hasSize(2)
        .anyMatch(text -> text.contains("give either epochs or steps"))
        .anyMatch(text -> text.contains("has no test images"));
  }

  @Test
  void whatFollowsFromAKnownFaultIsLeftOut() {
    assertThat(problems("search.images = 41", "search.searcher.evalutions = 3", "search.imges = 4"))
        .allMatch(text -> !text.startsWith("search.images"));
  }

  private List<String> problems(String... overrides) {
    FakeEngine engine = new FakeEngine();
    TestRuns runs = new TestRuns(folder, engine);
    InvalidConfiguration fault =
        catchThrowableOfType(
            InvalidConfiguration.class,
            () -> Loading.run(runs.loader(), runs.configuration().toString(), List.of(overrides)));
    assertThat(runs.parent()).doesNotExist();
    assertThat(engine.tensorBytes()).isZero();
    return fault.faults().stream().map(LoadingTest::text).toList();
  }

  private static String text(Fault fault) {
    return fault.path().isEmpty()
        ? fault.problem()
        : fault.path() + fault.found().map(found -> " = " + found).orElse("") + fault.problem();
  }
}
