package org.supernet4j.runtime.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.supernet4j.api.space.Architecture;

/** Commands to go on with after a run, for reports and for the end of a run. */
public final class NextCommands {
  private NextCommands() {}

  /**
   * A command line.
   *
   * @param purpose what it does
   * @param line the words to type in a POSIX shell
   */
  public record Command(String purpose, String line) {}

  /**
   * Commands for a run that has a best network.
   *
   * @param source where the qualities of its subnets come from
   */
  public static List<Command> withBest(Path directory, Architecture best, QualitySource source) {
    List<Command> commands = new ArrayList<>();
    if (source == QualitySource.SUPERNET) {
      String target = quoted(directory.toString()) + " --architecture " + quoted(best.id());
      commands.add(
          new Command(
              "Evaluate the best network again on test images", "supernet evaluate " + target));
      commands.add(new Command("Write the best network for serving", "supernet export " + target));
    }
    commands.add(report(directory));
    return commands;
  }

  /** Commands for a run that is not complete. */
  public static List<Command> unfinished(Path directory) {
    return List.of(
        new Command(
            "Go on from the last checkpoint", "supernet resume " + quoted(directory.toString())),
        report(directory));
  }

  /**
   * Commands for a complete run with a fine-tuning that is not.
   *
   * @param settings texts {@code key=value} that the fine-tuning was asked for with
   */
  public static List<Command> finetuning(Path directory, List<String> settings) {
    StringBuilder line = new StringBuilder("supernet finetune " + quoted(directory.toString()));
    settings.forEach(setting -> line.append(" -D ").append(quoted(setting)));
    return List.of(new Command("Go on with the fine-tuning", line.toString()), report(directory));
  }

  private static Command report(Path directory) {
    return new Command("Write the report again", "supernet report " + quoted(directory.toString()));
  }

  /** A word that a POSIX shell takes as it is. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
