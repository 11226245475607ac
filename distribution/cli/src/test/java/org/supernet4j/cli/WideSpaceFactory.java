package org.supernet4j.cli;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.api.tensor.Shape;

/** A space with a setting and a rule: the widest networks take no 5 x 5 kernel. */
@AutoService(SearchSpaceFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class WideSpaceFactory implements SearchSpaceFactory<WideSpaceFactory.Settings> {
  /** The space's settings. */
  public record Settings(
      @Setting(value = "channels of the widest", byDefault = "8", min = 2, max = 64) int widest) {}

  @Override
  public String name() {
    return "test-wide";
  }

  @Override
  public String description() {
    return "two widths and two kernels";
  }

  @Override
  public Class<Settings> configType() {
    return Settings.class;
  }

  @Override
  public DatasetInfo typicalData() {
    return DatasetInfo.numbered("test-data", 8, 8, 1, 3);
  }

  @Override
  public SearchSpace create(Settings settings, SearchSpaceContext context) {
    DatasetInfo data = context.data();
    if (data.height() > 64) {
      throw new IllegalArgumentException("images of up to 64 rows are needed");
    }
    Choice width = Choice.ofSizes("width", 1, settings.widest());
    Choice kernel = Choice.ofSizes("kernel", 3, 5);
    NetworkBuilder builder =
        NetworkBuilder.forImages(
            Choices.of(width, kernel), Shape.image(data.height(), data.width(), data.channels()));
    Network network =
        builder.build(
            builder
                .input()
                .then("conv", Convolution.of(width.size(), kernel.size()))
                .then(new GlobalAveragePooling())
                .then(new Flatten())
                .then("head", Dense.of(data.classes().size())));
    return new Space(network, width, kernel);
  }

  private record Space(Network network, Choice width, Choice kernel) implements SearchSpace {
    @Override
    public String name() {
      return "test-wide";
    }

    @Override
    public Optional<String> violation(Architecture architecture) {
      boolean wide = architecture.optionIndex(width) == 1;
      return wide && architecture.size(kernel) == 5
          ? Optional.of("the widest takes no kernel 5")
          : Optional.empty();
    }

    @Override
    public Architecture largest() {
      return choices().architecture(1, 0);
    }
  }
}
