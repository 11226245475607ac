package org.supernet4j.runtime.journal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/journal.md} against the codecs and the committed sample. */
class JournalDocumentationTest {
  private static final Pattern SECTION = Pattern.compile("(?ms)^### `([a-z-]+)`$(.*?)(?=^#|\\z)");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([^|]+) \\| [^|]*[^| ][^|]* \\|$");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)\n```");

  @Test
  void listsEveryEventAndObjectWithItsFieldsInOrder() throws IOException {
    Map<String, List<String>> documented = new TreeMap<>();
    sections().forEach((name, text) -> documented.put(name, rows(text)));

    Map<String, List<String>> written = new TreeMap<>();
    for (ObjectCodec<?> codec : codecs()) {
      written.put(
          codec.type(),
          codec.fields().stream().map(f -> f.name() + ": " + f.values().type()).toList());
    }
    assertThat(documented).isEqualTo(written);
  }

  @Test
  void showsALineOfTheSampleForEveryEvent() throws IOException {
    List<String> sample = SampleJournal.text().lines().toList();
    Map<String, String> sections = sections();
    for (EventCodec<?> codec : EventCodecs.all()) {
      assertThat(example(sections.get(codec.name())))
          .as("example of %s", codec.name())
          .isIn(sample)
          .contains("\"event\":\"" + codec.name() + "\"");
    }
    assertThat(example(sections.get("header"))).isEqualTo(sample.get(0));
  }

  @Test
  void namesThePhasesRolesAndVersion() throws IOException {
    assertThat(page())
        .contains("version " + FormatVersion.CURRENT)
        .contains("`train`, `search`, `retrain`, `export`, `finetune` and `report`")
        .contains("`largest`, `sampled` and `smallest`");
  }

  private static List<ObjectCodec<?>> codecs() {
    List<ObjectCodec<?>> codecs = new ArrayList<>();
    EventCodecs.all().forEach(event -> codecs.add(event.codec()));
    codecs.add(JournalHeader.CODEC);
    codecs.add(MeasureCodecs.MEASURES);
    codecs.add(MeasureCodecs.MEASURED);
    codecs.add(MeasureCodecs.EVALUATION);
    codecs.add(TrainingCodecs.ROLE_PROGRESS);
    return codecs;
  }

  private static Map<String, String> sections() throws IOException {
    Map<String, String> sections = new TreeMap<>();
    for (MatchResult section : SECTION.matcher(page()).results().toList()) {
      assertThat(sections.put(section.group(1), section.group(2)))
          .as("a second section for %s", section.group(1))
          .isNull();
    }
    return sections;
  }

  private static List<String> rows(String section) {
    return ROW.matcher(section).results().map(row -> row.group(1) + ": " + row.group(2)).toList();
  }

  private static String example(String section) {
    Matcher example = EXAMPLE.matcher(section);
    assertThat(example.find()).as("an example in %s", section).isTrue();
    return example.group(1);
  }

  private static String page() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/journal.md"))) {
      folder = folder.getParent();
      assertThat(folder).as("a folder above with docs/journal.md").isNotNull();
    }
    return Files.readString(folder.resolve("docs/journal.md"));
  }
}
