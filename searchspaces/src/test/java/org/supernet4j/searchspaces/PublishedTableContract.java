package org.supernet4j.searchspaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableException;
import org.supernet4j.searchspaces.table.TableSettings;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.SharedData;
import org.supernet4j.testkit.TableContract;

/** What every published table keeps to. */
public abstract class PublishedTableContract extends TableContract<TableSettings> {
  /** Where published tables lie in the shared data. */
  public static final String FOLDER = "data/nas-bench/";

  private final String published;
  @TempDir private Path folder;

  /** Tests of the table in a file of that name, which the test class needs in {@link #FOLDER}. */
  protected PublishedTableContract(String published) {
    this.published = published;
  }

  @Override
  protected final TableSettings config() {
    return new TableSettings(Optional.of(file()));
  }

  private Path file() {
    return SharedData.path(FOLDER + published);
  }

  /** The lines of the file. */
  protected final List<String> lines() throws IOException {
    return Files.readAllLines(file());
  }

  /** The table of a file with these lines. */
  protected final Table tableOf(List<String> lines) throws IOException {
    Path file = Files.write(folder.resolve("changed"), lines);
    return factory().create(new TableSettings(Optional.of(file)), Contexts.table());
  }

  /** Lines are refused with a message that has all parts. */
  protected final void assertRefused(List<String> lines, String... parts) throws IOException {
    assertThatThrownBy(() -> tableOf(lines))
        .isInstanceOf(TableException.class)
        .hasMessageContainingAll(parts);
  }

  /** The file is refused where something else stands in a line, counted from 1. */
  protected final void assertRefused(int line, String from, String to, String... parts)
      throws IOException {
    List<String> lines = lines();
    assertThat(lines.get(line - 1)).contains(from);
    lines.set(line - 1, lines.get(line - 1).replace(from, to));
    assertRefused(lines, parts);
  }
}
