package org.supernet4j.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supernet4j.runtime.naming.KebabCase;

/** {@code docs/journal.md} against the code. */
class JournalDocumentationTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (.*?) \\| [^|]* \\|$");
  private static final Pattern NOTE = Pattern.compile("\\([^)]*\\)");
  private static final Pattern FIELD = Pattern.compile("`([a-z-]+)`");

  @Test
  void listsEveryEventWithItsFieldsInOrder() throws IOException {
    Map<String, List<String>> documented = new TreeMap<>();
    ROW.matcher(Files.readString(page()))
        .results()
        .forEach(row -> documented.put(row.group(1), fields(row.group(2))));

    Map<String, List<String>> written = new TreeMap<>();
    JournalFormat.types().forEach((name, type) -> written.put(name, componentsOf(type)));
    assertThat(documented).isEqualTo(written);
  }

  private static List<String> fields(String cell) {
    return FIELD
        .matcher(NOTE.matcher(cell).replaceAll(""))
        .results()
        .map((MatchResult field) -> field.group(1))
        .toList();
  }

  private static List<String> componentsOf(Class<?> type) {
    return Stream.of(type.getRecordComponents())
        .map(RecordComponent::getName)
        .map(KebabCase::of)
        .toList();
  }

  private static Path page() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/journal.md"))) {
      folder = folder.getParent();
      assertThat(folder).as("a folder above with docs/journal.md").isNotNull();
    }
    return folder.resolve("docs/journal.md");
  }
}
