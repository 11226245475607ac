package org.supernet4j.cli.inspect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.runtime.run.ClassSizes;

/** How many images of each class data sets hold: for people as comments, for programs as JSON. */
final class ClassSizesText {
  /** Of more classes, the smallest and the largest stand for all. */
  private static final int LISTED = 12;

  private ClassSizesText() {}

  /** Comments of a configuration, a line for each split, ended by an empty line. */
  static String comments(List<ClassSizes> all) {
    StringBuilder text = new StringBuilder();
    for (ClassSizes sizes : all) {
      if (!sizes.splits().isEmpty()) {
        text.append("# ")
            .append(sizes.key())
            .append(": images of ")
            .append(plain(sizes.dataset()))
            .append('\n');
        sizes.splits().keySet().forEach(split -> text.append(line(sizes, split)));
        text.append('\n');
      }
    }
    return text.toString();
  }

  /** The number of images by key of the data set, split and class. */
  static ObjectNode json(List<ClassSizes> all) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (ClassSizes sizes : all) {
      ObjectNode splits = node.putObject(sizes.key());
      sizes
          .splits()
          .forEach(
              (split, counts) -> {
                ObjectNode classes = splits.putObject(name(split));
                for (int label = 0; label < counts.size(); label++) {
                  classes.put(sizes.classes().get(label), counts.get(label));
                }
              });
    }
    return node;
  }

  private static String line(ClassSizes sizes, Split split) {
    List<Integer> counts = sizes.splits().get(split);
    int images = counts.stream().mapToInt(Integer::intValue).sum();
    return String.format(
        Locale.ROOT,
        "#   %-10s %,9d: %s%s\n",
        name(split),
        images,
        ofEach(sizes.classes(), counts),
        sizes.missingInWords(split).map(missing -> "; none of " + plain(missing)).orElse(""));
  }

  private static String ofEach(List<String> classes, List<Integer> counts) {
    int fewest = Collections.min(counts);
    int most = Collections.max(counts);
    if (fewest == most) {
      return String.format(Locale.ROOT, "%,d of each of %,d classes", most, classes.size());
    }
    if (classes.size() <= LISTED) {
      return IntStream.range(0, counts.size())
          .mapToObj(label -> counted(classes, counts, label))
          .collect(Collectors.joining(", "));
    }
    return "from "
        + counted(classes, counts, counts.indexOf(fewest))
        + " to "
        + counted(classes, counts, counts.indexOf(most))
        + String.format(Locale.ROOT, " in %,d classes", classes.size());
  }

  private static String counted(List<String> classes, List<Integer> counts, int label) {
    return String.format(Locale.ROOT, "%,d %s", counts.get(label), plain(classes.get(label)));
  }

  /** Without line breaks, which would end a comment. */
  private static String plain(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }

  private static String name(Split split) {
    return split.name().toLowerCase(Locale.ROOT);
  }
}
