package org.supernet4j.searchspaces.nasbenchmacro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.supernet4j.api.table.TableException;
import org.supernet4j.searchspaces.table.TableFile;

/**
 * One network of the published JSON file, an object of flat objects: {@code {"02012100":
 * {"test_acc": [89.4, 88.9, 89.1], "params": 890666, "flops": 47327744}, ...}}. Plug-ins use the
 * JDK alone, which reads no JSON; this reads no other than such files, and checks every character.
 *
 * @param file the file
 * @param offset where the network begins in it, in characters
 * @param network its digits
 * @param values its values as they are written
 */
record MacroEntry(TableFile file, int offset, String network, Map<String, String> values) {
  private static final String NUMBER = "-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?";
  private static final String FIELD =
      "\\s*\"(\\w+)\"\\s*:\\s*(" + NUMBER + "|\\[[0-9.eE+,\\s-]*\\])\\s*";
  private static final Pattern ENTRY =
      Pattern.compile("\\s*\"(\\w*)\"\\s*:\\s*\\{([^{}]*)\\}\\s*([,}])");
  private static final Pattern FIELDS = Pattern.compile(FIELD + "(,|$)");
  private static final String ACCURACIES = "test_acc";

  /**
   * All networks of a file.
   *
   * @throws TableException if it is not of that form, naming the offset
   */
  static List<MacroEntry> all(TableFile file) {
    String text = file.text();
    if (!text.startsWith("{")) {
      throw malformed(file, 0, "the file must begin with {");
    }
    List<MacroEntry> entries = new ArrayList<>();
    Matcher entry = ENTRY.matcher(text);
    int offset = 1;
    do {
      if (!entry.region(offset, text.length()).lookingAt()) {
        throw malformed(file, offset, "expected \"network\": {...}");
      }
      entries.add(
          new MacroEntry(
              file, offset, entry.group(1), values(file, entry.start(2), entry.group(2))));
      offset = entry.end();
    } while (entry.group(3).equals(","));
    if (!text.substring(offset).isBlank()) {
      throw malformed(file, offset, "expected the end of the file");
    }
    return entries;
  }

  private static Map<String, String> values(TableFile file, int start, String text) {
    Map<String, String> values = new HashMap<>();
    Matcher field = FIELDS.matcher(text);
    for (int offset = 0; offset < text.length(); offset = field.end()) {
      if (!field.region(offset, text.length()).lookingAt()) {
        throw malformed(file, start + offset, "expected \"name\": number or numbers");
      }
      values.put(field.group(1), field.group(2));
    }
    return values;
  }

  /** The test accuracies as shares. */
  double[] accuracies() {
    String list = value(ACCURACIES).replaceAll("[\\[\\]\\s]", "");
    double[] accuracies =
        Stream.of(list.split(",", -1)).mapToDouble(number -> number(ACCURACIES, number)).toArray();
    for (int i = 0; i < accuracies.length; i++) {
      if (accuracies[i] < 0 || accuracies[i] > 100) {
        throw fault(ACCURACIES + " = " + list + " is not within 0 and 100");
      }
      accuracies[i] /= 100;
    }
    return accuracies;
  }

  /** A single number. */
  double count(String name) {
    return number(name, value(name));
  }

  private String value(String name) {
    if (!values.containsKey(name)) {
      throw fault("there is no " + name + "; found " + values.keySet());
    }
    return values.get(name);
  }

  private double number(String name, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException fault) {
      throw fault(name + " = '" + text + "' is not a number");
    }
  }

  /** What is wrong in this entry. */
  TableException fault(String what) {
    return malformed(file, offset, "network \"" + network + "\": " + what);
  }

  private static TableException malformed(TableFile file, int offset, String what) {
    return new TableException(file.path() + ", character " + offset + ": " + what);
  }
}
