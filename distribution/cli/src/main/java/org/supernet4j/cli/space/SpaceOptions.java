package org.supernet4j.cli.space;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.cli.OverrideOptions;
import org.supernet4j.cli.UsageFault;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.config.ShippedConfigurations;
import org.supernet4j.runtime.plugin.ComponentContexts;
import org.supernet4j.runtime.plugin.ComponentLoader;
import org.supernet4j.runtime.plugin.Components;
import org.supernet4j.runtime.plugin.Kind;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which search space to look at, and for what images. */
final class SpaceOptions {
  private static final Pattern IMAGE = Pattern.compile("(\\d{1,5})x(\\d{1,5})x([13])");

  @Parameters(
      index = "0",
      paramLabel = "SPACE",
      description =
          "A search space by its name; 'supernet plugins --kind search-space' lists them.")
  private String name;

  @Option(
      names = "--classes",
      paramLabel = "N",
      description = "Classes to tell apart, if not those of the data that the space is usual for.")
  private Optional<Integer> classes = Optional.empty();

  @Option(
      names = "--image",
      paramLabel = "HxWxC",
      description = "Height, width and channels (1 or 3) of the images, if not the usual ones.")
  private Optional<String> image = Optional.empty();

  @Mixin private OverrideOptions overrides;

  /**
   * The search space.
   *
   * @throws org.supernet4j.runtime.plugin.ComponentException if there is none of that name
   * @throws org.supernet4j.runtime.config.InvalidConfiguration if a setting is wrong
   * @throws UsageFault if the space does not suit the images
   */
  NamedSpace space() {
    Components components = ComponentLoader.load();
    ConfigLoader loader = new ConfigLoader(components);
    if (components.find(Kind.SEARCH_SPACE, name).isEmpty()) {
      requireNoConfiguration(loader);
    }
    components.get(Kind.SEARCH_SPACE, name);
    Component<?> component = loader.component(Kind.SEARCH_SPACE, name, overrides.overrides());
    return create((SearchSpaceFactory<?>) component.factory(), component.config());
  }

  private void requireNoConfiguration(ConfigLoader loader) {
    if (ShippedConfigurations.names().contains(name)) {
      throw new UsageFault(
          name
              + " is a configuration, its search space is "
              + loader.load(name, List.of()).space().factory().name()
              + "; give that name");
    }
  }

  private NamedSpace create(SearchSpaceFactory<?> factory, Record config) {
    DatasetInfo data = data(factory.typicalData());
    try {
      SearchSpace space =
          factory.createFrom(config, SearchSpaceContext.of(ComponentContexts.outsideRuns(), data));
      return new NamedSpace(space, factory.description(), data);
    } catch (IllegalArgumentException e) {
      throw new UsageFault("search space " + name + ": " + e.getMessage());
    }
  }

  private DatasetInfo data(DatasetInfo typical) {
    int count = classes.orElse(typical.classes().size());
    if (count < 2) {
      throw new UsageFault("--classes = " + count + ": a whole number of at least 2 is needed");
    }
    String text = image.orElse(typical.height() + "x" + typical.width() + "x" + typical.channels());
    Matcher sizes = IMAGE.matcher(text);
    if (!sizes.matches()) {
      throw new UsageFault("--image = " + text + ": write HEIGHTxWIDTHxCHANNELS, as in 32x32x3");
    }
    return DatasetInfo.numbered(
        typical.name(),
        Integer.parseInt(sizes.group(1)),
        Integer.parseInt(sizes.group(2)),
        Integer.parseInt(sizes.group(3)),
        count);
  }
}
