package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supernet4j.api.internal.DidYouMean;
import org.supernet4j.api.internal.Listing;

/** Reads what one text includes. Every include must name something, {@code required} or not. */
final class Includer
    implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderClasspath, ConfigIncluderURL {
  private static final List<String> ENDINGS = List.of("", ".conf", ".json");

  private final HoconReader reader;
  private final ConfigPlace place;
  private final HoconText text;
  private final List<IncludedTypes> results = new ArrayList<>();
  private int next;

  /**
   * An includer.
   *
   * @param reader reads what is included
   * @param place where the including text lies
   * @param text the including text
   */
  Includer(HoconReader reader, ConfigPlace place, HoconText text) {
    this.reader = reader;
    this.place = place;
    this.text = text;
  }

  /** There is no other includer to ask: this one reports what is missing. */
  @Override
  public ConfigIncluder withFallback(ConfigIncluder fallback) {
    return this;
  }

  @Override
  public ConfigObject include(ConfigIncludeContext context, String name) {
    Optional<URL> url = url(name);
    if (url.isPresent()) {
      return read(new ConfigPlace.OfUrl(url.get(), name), statement(name));
    }
    Optional<ConfigPlace> beside = place.beside(name);
    return firstOf(
        Stream.concat(beside.stream(), Stream.of(new ConfigPlace.OfResource(name))).toList(),
        statement(name),
        beside.map(ConfigPlace::shown).orElse(name) + " does not exist",
        suggestion(name));
  }

  @Override
  public ConfigObject includeFile(ConfigIncludeContext context, File file) {
    HoconText.Include statement =
        next(include -> new File(include.name()).equals(file))
            .orElse(unplaced("include file(\"" + file + "\")", file.getPath()));
    Optional<String> near =
        place
            .beside(file.getPath())
            .filter(other -> other instanceof ConfigPlace.OfFile && other.exists())
            .map(
                other ->
                    "file(...) is relative to the folder that the command runs in; write include \""
                        + statement.name()
                        + "\" for the file beside this one");
    return firstOf(
        List.of(new ConfigPlace.OfFile(file.toPath())),
        statement,
        file.getAbsolutePath() + " does not exist",
        near.or(() -> nearFile(file)));
  }

  @Override
  public ConfigObject includeResources(ConfigIncludeContext context, String name) {
    return firstOf(
        List.of(new ConfigPlace.OfResource(name)),
        statement(name),
        "the class path has no " + name,
        nearResource(name));
  }

  @Override
  public ConfigObject includeURL(ConfigIncludeContext context, URL url) {
    HoconText.Include statement =
        next(include -> url(include.name()).filter(u -> same(u, url)).isPresent())
            .orElse(unplaced("include url(\"" + url + "\")", url.toString()));
    return read(new ConfigPlace.OfUrl(url, statement.name()), statement);
  }

  private ConfigObject firstOf(
      List<ConfigPlace> places,
      HoconText.Include statement,
      String problem,
      Optional<String> suggestion) {
    Optional<ConfigPlace> found =
        places.stream()
            .flatMap(each -> ENDINGS.stream().map(ending -> ended(each, ending)))
            .filter(ConfigPlace::exists)
            .findFirst();
    if (found.isPresent()) {
      return read(found.get(), statement);
    }
    return reader.missing(
        Fault.at(
                text.source(),
                statement.line(),
                statement.statement() + " names nothing: " + problem)
            .withSuggestion(suggestion));
  }

  private ConfigObject read(ConfigPlace included, HoconText.Include statement) {
    int before = reader.texts().size();
    ConfigObject root =
        reader.read(included, text.source(), statement.line(), statement.statement());
    List<HoconText> read = reader.texts().subList(before, reader.texts().size());
    results.add(
        new IncludedTypes(root, read.stream().map(HoconText::source).collect(Collectors.toSet())));
    return root;
  }

  /** What was included so far, in order. */
  List<IncludedTypes> included() {
    return results;
  }

  private static ConfigPlace ended(ConfigPlace place, String ending) {
    return place instanceof ConfigPlace.OfFile file
        ? new ConfigPlace.OfFile(file.path().resolveSibling(file.path().getFileName() + ending))
        : place instanceof ConfigPlace.OfResource resource
            ? new ConfigPlace.OfResource(resource.name() + ending)
            : place;
  }

  private Optional<String> suggestion(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    List<String> neighbours = place.beside(name).map(ConfigPlace::neighbours).orElse(List.of());
    Optional<String> near =
        DidYouMean.nearest(file, neighbours)
            .map(found -> name.substring(0, name.length() - file.length()) + found);
    return near.map(found -> "did you mean include \"" + found + "\"?")
        .or(
            () ->
                nearResource(name).filter(found -> found.startsWith("did") || neighbours.isEmpty()))
        .or(() -> Optional.of("beside it are " + Listing.of(neighbours)));
  }

  private static Optional<String> nearFile(File file) {
    return DidYouMean.nearest(file.getName(), new ConfigPlace.OfFile(file.toPath()).neighbours())
        .map(found -> "did you mean " + new File(file.getParentFile(), found) + "?");
  }

  /** A shipped configuration by its own name, with or without folder and ending. */
  private static Optional<String> nearResource(String name) {
    String plain = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]+$", "");
    List<String> resources =
        ShippedConfigurations.all().stream().map(ShippedConfigurations::resource).toList();
    return DidYouMean.nearest(plain, ShippedConfigurations.all())
        .map(found -> "did you mean classpath(\"" + ShippedConfigurations.resource(found) + "\")?")
        .or(() -> Optional.of("there are " + Listing.of(resources)));
  }

  private HoconText.Include statement(String name) {
    return next(include -> include.name().equals(name))
        .orElse(unplaced("include \"" + name + "\"", name));
  }

  private static HoconText.Include unplaced(String statement, String name) {
    return new HoconText.Include(name, statement, 0);
  }

  /** The next statement that fits; includes are read in their order. */
  private Optional<HoconText.Include> next(Predicate<HoconText.Include> fits) {
    List<HoconText.Include> all = text.includes();
    for (int i = next; i < all.size(); i++) {
      if (fits.test(all.get(i))) {
        next = i + 1;
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean same(URL one, URL other) {
    return one.toExternalForm().equals(other.toExternalForm());
  }

  private static Optional<URL> url(String name) {
    try {
      return Optional.of(new URL(name));
    } catch (MalformedURLException e) {
      return Optional.empty();
    }
  }
}
