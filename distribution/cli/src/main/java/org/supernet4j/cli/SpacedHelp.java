package org.supernet4j.cli;

import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.IParamLabelRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Help that writes a blank between an option and its value, as people type them. */
final class SpacedHelp extends Help {
  SpacedHelp(CommandSpec command, ColorScheme colors) {
    super(command, colors);
  }

  @Override
  public IParamLabelRenderer parameterLabelRenderer() {
    return new Spaced(super.parameterLabelRenderer(), colorScheme());
  }

  /** A renderer whose separator is a blank. */
  private record Spaced(IParamLabelRenderer usual, ColorScheme colors)
      implements IParamLabelRenderer {
    @Override
    public Text renderParameterLabel(ArgSpec argument, Ansi ansi, List<Ansi.IStyle> styles) {
      String label = usual.renderParameterLabel(argument, ansi, styles).plainString();
      boolean separated = argument.isOption() && label.startsWith(usual.separator());
      return colors.apply(
          separated ? " " + label.substring(usual.separator().length()) : label, styles);
    }

    @Override
    public String separator() {
      return " ";
    }
  }
}
