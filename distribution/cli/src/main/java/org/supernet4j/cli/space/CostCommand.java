package org.supernet4j.cli.space;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.cli.CommandBase;
import org.supernet4j.cli.CommandFailure;
import org.supernet4j.cli.ExitCode;
import org.supernet4j.cli.UsageFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code supernet cost}: what architectures cost, from the description of the space alone. */
@Command(
    name = "cost",
    description = {
      "Print what architectures cost, without building them.",
      "",
      "Reads JSON lines, each an object from choice to option:",
      "  {\"block-1\": 3, \"block-2\": 2}",
      "Writes a JSON line for each, in the same order, with id, macs, parameters and activations."
          + " Architectures that are the same network have the same id: choices that play no part"
          + " in it stand at their first option there.",
      "In nas-bench-101 the parameters are those of the canonical numbering of the cell, as in the"
          + " data set; 'supernet nas-bench-101 hash' counts those of the numbering given, which"
          + " differ for some cells.",
      "All lines are read before the first one is written: if a line is bad, its number and what is"
          + " wrong go to stderr, and nothing to stdout."
    },
    exitCodeList = {
      CommandBase.EXIT_DONE,
      "1:a line is bad, or the file cannot be read; nothing was written",
      CommandBase.EXIT_FAULT
    },
    footer = {
      "  supernet cost mnist-nine --architectures nine.jsonl",
      "  supernet cost mnist-nine --architectures - < nine.jsonl"
    })
public final class CostCommand extends CommandBase {
  @Mixin private SpaceOptions options;

  @Option(
      names = "--architectures",
      required = true,
      paramLabel = "FILE",
      description = "The JSON lines; - for stdin.")
  private String file;

  @Override
  public Integer call() {
    NamedSpace named = options.space();
    List<Architecture> architectures = read(new ArchitectureLines(named.space()));
    CostModel costs = named.space().costs();
    PrintWriter out = out();
    for (Architecture architecture : architectures) {
      out.println(CostLine.json(architecture, costs.cost(architecture)));
    }
    return ExitCode.DONE;
  }

  private List<Architecture> read(ArchitectureLines lines) {
    try {
      if (file.equals("-")) {
        return lines.read(
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), "stdin");
      }
      try (BufferedReader reader = Files.newBufferedReader(Path.of(file))) {
        return lines.read(reader, file);
      }
    } catch (NoSuchFileException e) {
      throw new UsageFault("--architectures = " + file + ": there is no such file");
    } catch (IOException e) {
      throw new CommandFailure("--architectures = " + file + ": cannot be read: " + e, e);
    }
  }
}
