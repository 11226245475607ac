package org.supernet4j.searchspaces.mobile;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.searchspaces.BlueprintSpace;

/**
 * The space of AttentiveNAS and AlphaNet (Wang et al., 2021): elastic resolution, widths, depths,
 * kernels and expansions, decided per stage. At most 1.94 billion multiply-adds.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearchSpaceFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class AttentiveNasFactory implements SearchSpaceFactory<AttentiveNasSettings> {
  private static final int LEAST_RESOLUTION = 32;

  @Override
  public String name() {
    return "attentive-nas";
  }

  @Override
  public String description() {
    return "Inverted residual blocks with elastic resolution, widths, depths, kernels and"
        + " expansions: the space of AttentiveNAS and AlphaNet, for images of any size.";
  }

  @Override
  public Class<AttentiveNasSettings> configType() {
    return AttentiveNasSettings.class;
  }

  @Override
  public DatasetInfo typicalData() {
    return DatasetInfo.numbered("imagenet", 224, 224, 3, 1000);
  }

  @Override
  public SearchSpace create(AttentiveNasSettings config, SearchSpaceContext context) {
    AttentiveNasPlan plan =
        AttentiveNasPlan.published(ImageInput.resolution(config.resolutions(), LEAST_RESOLUTION));
    return new BlueprintSpace(
        name(),
        new AttentiveNasNetwork(
                plan, config.normalization(), config.dropout(), config.dropConnect())
            .build(context.data()));
  }
}
