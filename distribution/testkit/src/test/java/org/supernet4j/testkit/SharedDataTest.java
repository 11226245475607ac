package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.support.AnnotationSupport;

class SharedDataTest {
  @TempDir private Path folder;
  private Path file;
  private Path module;

  @BeforeEach
  void layOut() throws IOException {
    file = folder.resolve("shared/vectors/one.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "1");
    module = Files.createDirectories(folder.resolve("project/part/module"));
  }

  @Test
  void isFoundBesideTheProject() {
    assertThat(SharedData.find("vectors/one.csv", Map.of(), module)).contains(file);
    assertThat(SharedData.find("vectors", Map.of(), module)).contains(file.getParent());
    assertThat(SharedData.find("vectors/two.csv", Map.of(), module)).isEmpty();
  }

  @Test
  void isTakenFromTheNamedFolderAlone() throws IOException {
    Path named = Files.createDirectories(folder.resolve("named"));
    Map<String, String> environment = Map.of(SharedData.VARIABLE, named.toString());
    assertThat(SharedData.find("vectors/one.csv", environment, module)).isEmpty();

    Path own = Files.createDirectory(named.resolve("vectors")).resolve("one.csv");
    Files.writeString(own, "2");
    assertThat(SharedData.find("vectors/one.csv", environment, module)).contains(own);
  }

  @Test
  void absentDataTellWhatTheTestLacks() {
    assertThatThrownBy(() -> SharedData.path("vectors/that-nobody-made.csv"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no vectors/that-nobody-made.csv in $SUPERNET_SHARED")
        .hasMessageContaining("@NeedsSharedData(\"vectors/that-nobody-made.csv\")");
  }

  @NeedsSharedData({"data/here", "data/there"})
  @SuppressWarnings({"unused", "UnusedMethod"}) // asked for by reflection
  private static class Needy {
    void needless() {}

    @NeedsSharedData("vectors/there")
    void needy() {}
  }

  private static final class Heir extends Needy {}

  @Test
  void testsAreSkippedByWhatTheirClassOrMethodLacks() throws NoSuchMethodException {
    Method needless = Needy.class.getDeclaredMethod("needless");
    Method needy = Needy.class.getDeclaredMethod("needy");

    ConditionEvaluationResult partly =
        SharedDataCondition.evaluate(Needy.class, name -> name.equals("data/here"));
    assertThat(partly.isDisabled()).isTrue();
    assertThat(partly.getReason().orElseThrow())
        .startsWith("skipped: no data/there in $SUPERNET_SHARED")
        .doesNotContain("\n");
    assertThat(SharedDataCondition.evaluate(Heir.class, name -> false).isDisabled()).isTrue();
    assertThat(SharedDataCondition.evaluate(needy, name -> false).isDisabled()).isTrue();
    assertThat(SharedDataCondition.evaluate(needy, name -> true).isDisabled()).isFalse();
    assertThat(SharedDataCondition.evaluate(needless, name -> false).isDisabled()).isFalse();
  }

  @Test
  void testsHaveTheTag() throws NoSuchMethodException {
    assertThat(AnnotationSupport.findRepeatableAnnotations(Heir.class, Tag.class))
        .extracting(Tag::value)
        .containsExactly("data");
    assertThat(
            AnnotationSupport.findRepeatableAnnotations(
                Needy.class.getDeclaredMethod("needy"), Tag.class))
        .extracting(Tag::value)
        .containsExactly("data");
  }
}
