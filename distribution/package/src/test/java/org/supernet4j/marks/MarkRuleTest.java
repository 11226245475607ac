package org.supernet4j.marks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkRuleTest {
  private static final ArchRule RULE =
      classes().that().areAnnotatedWith(API.class).should(new MarkRule());

  @Test
  void whatIsStableInTheProjectShowsNothingThatMayChange() {
    RULE.check(
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.supernet4j"));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Fixtures.Returns.class,
        Fixtures.Takes.class,
        Fixtures.TakesMany.class,
        Fixtures.Extends.class,
        Fixtures.Holds.class,
        Fixtures.Component.class
      })
  void stableTypesThatShowExperimentalOnesAreFound(Class<?> fixture) {
    assertThatThrownBy(() -> RULE.check(new ClassFileImporter().importClasses(fixture)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("is stable and shows [" + Fixtures.MayChange.class.getName() + "]");
  }

  @Test
  void whatIsSoundOrMayChangeItselfIsLeftAlone() {
    List<Class<?>> sound = List.of(Fixtures.Sound.class, Fixtures.MayChange.class);

    assertThat(sound).allSatisfy(type -> RULE.check(new ClassFileImporter().importClasses(type)));
  }
}
