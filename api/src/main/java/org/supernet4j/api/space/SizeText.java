package org.supernet4j.api.space;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Sizes as text; one that is used twice is written twice, so a long text ends early. */
final class SizeText {
  private static final int LONGEST = 400;

  private SizeText() {}

  static String of(Size root) {
    StringBuilder text = new StringBuilder();
    Deque<Object> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Object next = open.pop();
      if (next instanceof Size size && size.operator() != null) {
        List<Object> pieces = pieces(size);
        for (int i = pieces.size() - 1; i >= 0; i--) {
          open.push(pieces.get(i));
        }
      } else {
        text.append(next instanceof Size size ? leaf(size) : next);
      }
      if (text.length() > LONGEST) {
        return text.substring(0, LONGEST) + "...";
      }
    }
    return text.toString();
  }

  private static String leaf(Size size) {
    return size.asChoice().map(Choice::name).orElseGet(() -> Integer.toString(size.least()));
  }

  private static List<Object> pieces(Size size) {
    Size left = size.left();
    Size right = size.right();
    return switch (size.operator()) {
      case PLUS -> List.of("(", left, " + ", right, ")");
      case MINUS -> List.of("(", left, " - ", right, ")");
      case TIMES ->
          right.operator() == Operator.DIVIDED_BY
              ? List.of(left, " * (", right, ")")
              : List.of(left, " * ", right);
      case DIVIDED_BY ->
          right.operator() == Operator.DIVIDED_BY || right.operator() == Operator.TIMES
              ? List.of(left, " / (", right, ")")
              : List.of(left, " / ", right);
      case MAXIMUM -> List.of("max(", left, ", ", right, ")");
      case MINIMUM -> List.of("min(", left, ", ", right, ")");
      case ROUNDED_TO -> List.of("round", right, "(", left, ")");
    };
  }
}
