package org.supernet4j.searchspaces;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.space.SearchSpaceFactory;

/** A small convolutional space for 28 x 28 images that shows every kind of choice. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearchSpaceFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class DigitsSmallFactory implements SearchSpaceFactory<NoSettings> {
  @Override
  public String name() {
    return "digits-small";
  }

  @Override
  public String description() {
    return "A small convolutional net for 28 x 28 images with elastic widths, kernels, depth and"
        + " operations: 270 networks of 0.1 to 1.4 million multiply-adds.";
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
    return new BlueprintSpace(
        name(), new DigitsSmallNetwork().build(Digits.image(name(), data), data.classes().size()));
  }
}
