package org.supernet4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/** The walls between the modules, as docs/design.md draws them. */
class ArchitectureTest {
  private static final String API = "org.supernet4j.api..";
  private static final String ENGINE = "org.supernet4j.engine.tensorflow..";
  private static final String RUNTIME = "org.supernet4j.runtime..";
  private static final String CLI = "org.supernet4j.cli..";
  private static final String API_MARKS = "org.apiguardian.api..";

  private static JavaClasses program;

  @BeforeAll
  static void importProgram() {
    program =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.supernet4j");
  }

  @Test
  void apiDependsOnTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage(API)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", API, API_MARKS)
        .check(program);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"searchspaces", "samplers", "distillers", "tasks", "searchers", "datasets"})
  void builtInPluginsDependOnTheApiAlone(String module) {
    String own = "org.supernet4j." + module + "..";
    classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "javax.imageio..", own, API, API_MARKS, "com.google.auto.service..")
        .check(program);
  }

  /**
   * A space may have its own canonical form and costs; whoever asks its one network instead goes
   * round it.
   */
  @Test
  void nobodyGoesRoundTheSpace() {
    NOBODY_GOES_ROUND.check(program);
    assertThat(NOBODY_GOES_ROUND.evaluate(new ClassFileImporter().importClasses(Roundabout.class)))
        .matches(EvaluationResult::hasViolation, "sees those who do");
  }

  private static final ArchRule NOBODY_GOES_ROUND =
      noClasses()
          .that()
          .resideOutsideOfPackages(API, "org.supernet4j.testkit..", "..nasbench101..")
          .should()
          .callMethod(Network.class, "canonical", Architecture.class)
          .orShould()
          .callConstructor(CostModel.class, Network.class);

  /** What must not be. */
  @SuppressWarnings("unused")
  private static final class Roundabout {
    Architecture canonical(SearchSpace space, Architecture architecture) {
      return space.network().canonical(architecture);
    }
  }

  /** Forests come from a library, which is why predictors are a module of their own. */
  @Test
  void predictorsDependOnTheApiAndTheLibraryOfForests() {
    String own = "org.supernet4j.predictors..";
    classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            own,
            API,
            API_MARKS,
            "com.google.auto.service..",
            "org.tribuo..",
            "com.oracle.labs.mlrg.olcut..")
        .check(program);
  }

  @Test
  void runtimeNeverNamesAnEngine() {
    noClasses()
        .that()
        .resideInAPackage(RUNTIME)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.tensorflow..", ENGINE)
        .check(program);
  }

  /** Each package of the engine is understood with those below it alone. */
  @Test
  void packagesOfTheEngineHaveNoCycle() {
    slices()
        .matching("org.supernet4j.engine.tensorflow.(*)..")
        .should()
        .beFreeOfCycles()
        .check(program);
  }

  @Test
  void engineNeverSeesTheRuntime() {
    noClasses()
        .that()
        .resideInAPackage(ENGINE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(RUNTIME, CLI, "com.google.inject..", "com.typesafe..")
        .check(program);
  }

  /** Queries and the table need no Guice, no configuration, no JSON library. */
  @Test
  void dataSetOfNasBench101DependsOnApiAndCellsAlone() {
    classes()
        .that()
        .resideInAPackage("org.supernet4j.nasbench..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            API_MARKS,
            "com.google.auto.service..",
            "org.supernet4j.nasbench..",
            "org.supernet4j.api..",
            "org.supernet4j.searchspaces.nasbench101..",
            "org.supernet4j.searchspaces.table..")
        .check(program);
  }

  @Test
  void onlyTheCommandLineUsesPicocli() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CLI)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(program);
  }

  @Test
  void everyPublicTypeOfTheApiHasAStabilityMark() {
    classes()
        .that()
        .resideInAPackage(API)
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should()
        .beAnnotatedWith("org.apiguardian.api.API")
        .check(program);
  }
}
