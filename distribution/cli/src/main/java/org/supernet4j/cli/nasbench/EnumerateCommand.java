package org.supernet4j.cli.nasbench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.ExitCode;
import org.supernet4j.cli.UsageFault;
import org.supernet4j.searchspaces.nasbench101.Cell;
import org.supernet4j.searchspaces.nasbench101.CellEnumeration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code supernet nas-bench-101 enumerate}: how many cells there are. */
@Command(
    name = "enumerate",
    description = {
      "Count the cells of at most so many vertices.",
      "",
      "Writes a JSON line with max_vertices, count and sha256, that of the sorted hashes joined by"
          + " newlines; with --hashes the hashes themselves, one a line."
    },
    footer = "  supernet nas-bench-101 enumerate --max-vertices 7")
public final class EnumerateCommand extends CommandBase {
  @Option(
      names = "--max-vertices",
      paramLabel = "N",
      defaultValue = "7",
      description = "2 to 7; default: ${DEFAULT-VALUE}.")
  private int vertices;

  @Option(names = "--hashes", description = "Write the sorted hashes instead.")
  private boolean hashesWanted;

  @Override
  public Integer call() {
    if (vertices < 2 || vertices > Cell.MOST_VERTICES) {
      throw new UsageFault("--max-vertices = " + vertices + ": 2 to " + Cell.MOST_VERTICES);
    }
    List<String> hashes = CellEnumeration.hashes(vertices);
    if (hashesWanted) {
      hashes.forEach(out()::println);
      return ExitCode.DONE;
    }
    out()
        .println(
            JsonNodeFactory.instance
                .objectNode()
                .put("max_vertices", vertices)
                .put("count", hashes.size())
                .put("sha256", sha256(String.join("\n", hashes))));
    return ExitCode.DONE;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
