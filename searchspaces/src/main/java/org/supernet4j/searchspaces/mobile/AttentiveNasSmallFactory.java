package org.supernet4j.searchspaces.mobile;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.searchspaces.BlueprintSpace;

/**
 * A space of {@link AttentiveNasFactory}'s form for images of 32 x 32, small enough to be trained
 * on a laptop.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearchSpaceFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class AttentiveNasSmallFactory
    implements SearchSpaceFactory<AttentiveNasSmallSettings> {
  private static final int LEAST_RESOLUTION = 8;

  @Override
  public String name() {
    return "attentive-nas-small";
  }

  @Override
  public String description() {
    return "The form of attentive-nas for images of 32 x 32, with fewer, narrower blocks: 2 to 22"
        + " million multiply-adds.";
  }

  @Override
  public Class<AttentiveNasSmallSettings> configType() {
    return AttentiveNasSmallSettings.class;
  }

  @Override
  public DatasetInfo typicalData() {
    return DatasetInfo.numbered("cifar-10", 32, 32, 3, 10);
  }

  @Override
  public SearchSpace create(AttentiveNasSmallSettings config, SearchSpaceContext context) {
    AttentiveNasPlan plan =
        AttentiveNasPlan.small(ImageInput.resolution(config.resolutions(), LEAST_RESOLUTION));
    return new BlueprintSpace(
        name(),
        new AttentiveNasNetwork(
                plan, config.normalization(), config.dropout(), config.dropConnect())
            .build(context.data()));
  }
}
