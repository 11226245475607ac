package org.supernet4j.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Settings on the command line that take precedence over a configuration's. */
public final class OverrideOptions {
  @Option(
      names = "-D",
      paramLabel = "KEY=VALUE",
      description =
          "A setting that takes precedence over the file's; can be repeated:"
              + " -D training.batch-size=32.")
  private List<String> overrides = List.of();

  /** The texts {@code key=value}, in order. */
  public List<String> overrides() {
    return overrides;
  }
}
