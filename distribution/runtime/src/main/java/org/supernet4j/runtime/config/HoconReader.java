package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOriginFactory;
import com.typesafe.config.ConfigParseOptions;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads HOCON texts with all that they include. What cannot be read is reported, and reading goes
 * on beside it.
 */
final class HoconReader {
  private static final ConfigObject NOTHING = ConfigFactory.empty().root();

  private final List<Fault> faults;
  private final List<HoconText> texts = new ArrayList<>();
  private final List<ConfigPlace> open = new ArrayList<>();

  /**
   * A reader.
   *
   * @param faults gets what is wrong
   */
  HoconReader(List<Fault> faults) {
    this.faults = faults;
  }

  /** The texts read so far, in order: each before those that it includes. */
  List<HoconText> texts() {
    return texts;
  }

  /** A place's configuration with its includes, substitutions left; empty where it is faulty. */
  Optional<ConfigObject> read(ConfigPlace place) {
    int before = faults.size();
    ConfigObject root = read(place, place.shown(), 0, "");
    return faults.size() > before ? Optional.empty() : Optional.of(root);
  }

  /**
   * Reads what an include names.
   *
   * @param place what is included
   * @param source where the statement stands
   * @param line the statement's line
   * @param statement the statement as it was written; empty for the file that the user names
   */
  ConfigObject read(ConfigPlace place, String source, int line, String statement) {
    if (open.stream().anyMatch(each -> each.identity().equals(place.identity()))) {
      return fault(
          Fault.at(source, line, statement + " closes a circle of includes: " + circle(place))
              .withSuggestion(Optional.of("take one of them out")));
    }
    open.add(place);
    try {
      return parse(place, Utf8Text.of(place.read()));
    } catch (Utf8Text.NotUtf8Exception e) {
      return fault(
          Fault.at(place.shown(), e.line(), e.getMessage())
              .withSuggestion(Optional.of(e.wayOut())));
    } catch (IOException e) {
      String prefix = statement.isEmpty() ? "" : statement + ": ";
      return fault(Fault.at(source, line, prefix + unreadable(place, e)));
    } finally {
      open.remove(open.size() - 1);
    }
  }

  private ConfigObject parse(ConfigPlace place, String content) {
    HoconText text = HoconText.of(place.shown(), content);
    texts.add(text);
    Includer includer = new Includer(this, place, text);
    ConfigParseOptions options =
        ConfigParseOptions.defaults()
            .setOriginDescription(Origins.ofFile(place.shown()))
            .setIncluder(includer);
    try {
      ConfigObject root = marked(ConfigFactory.parseString(content, options).root(), place);
      for (IncludedTypes included : includer.included()) {
        root = included.withoutChanged(root);
      }
      return root;
    } catch (ConfigException e) {
      return fault(SyntaxFault.of(e, text));
    }
  }

  /** The root of a file with its definitions marked, which may be included in a block. */
  private static ConfigObject marked(ConfigObject root, ConfigPlace place) {
    return root.get(UnknownKeys.LET) instanceof ConfigObject definitions
        ? root.withValue(
            UnknownKeys.LET,
            definitions.withOrigin(
                ConfigOriginFactory.newSimple(Origins.ofDefinitions(place.shown()))))
        : root;
  }

  private ConfigObject fault(Fault fault) {
    faults.add(fault);
    return NOTHING;
  }

  /** Reports an include that names nothing. */
  ConfigObject missing(Fault fault) {
    return fault(fault);
  }

  private String circle(ConfigPlace place) {
    List<String> names = new ArrayList<>();
    open.forEach(each -> names.add(each.shown()));
    names.add(place.shown());
    return String.join(" -> ", names);
  }

  private static String unreadable(ConfigPlace place, IOException e) {
    if (place instanceof ConfigPlace.OfFile file && Files.isDirectory(file.path())) {
      return file.path() + " is a folder; name a file in it";
    }
    String reason =
        e instanceof FileNotFoundException || e.getMessage() == null
            ? "it was not found"
            : e.getClass().getSimpleName() + ": " + e.getMessage();
    return place.shown() + " cannot be read: " + reason;
  }
}
