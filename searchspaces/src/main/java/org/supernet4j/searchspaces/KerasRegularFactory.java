package org.supernet4j.searchspaces;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.space.SearchSpaceFactory;

/**
 * The regular model that the Keras supernet tutorial compares its heads with: the same backbone and
 * one dense layer. A space of one architecture; its single choice has a single option.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearchSpaceFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class KerasRegularFactory implements SearchSpaceFactory<NoSettings> {
  @Override
  public String name() {
    return "keras-regular";
  }

  @Override
  public String description() {
    return "The one network that keras-heads is compared with (the Keras supernet tutorial).";
  }

  @Override
  public Class<NoSettings> configType() {
    return NoSettings.class;
  }

  @Override
  public DatasetInfo typicalData() {
    return Digits.typical();
  }

  @Override
  public SearchSpace create(NoSettings config, SearchSpaceContext context) {
    DatasetInfo data = context.data();
    Choice filters = Choice.ofSizes("filters", KerasBackbone.FILTERS);
    NetworkBuilder builder =
        NetworkBuilder.forImages(Choices.of(filters), Digits.image(name(), data));
    return new BlueprintSpace(
        name(),
        builder.build(
            KerasBackbone.of(builder.input(), filters.size())
                .then("head", Dense.of(data.classes().size()))));
  }
}
