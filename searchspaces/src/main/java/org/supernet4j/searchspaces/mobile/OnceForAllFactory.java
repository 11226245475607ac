package org.supernet4j.searchspaces.mobile;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.searchspaces.BlueprintSpace;

/**
 * The MobileNetV3 space of Once-for-all (Cai et al., 2020): five stages of two to four blocks, each
 * block with a kernel and an expansion of its own. Smaller kernels are made of the centre of larger
 * ones by trained matrices, of which a subnet on its own has no trace but its kernels.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@AutoService(SearchSpaceFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class OnceForAllFactory implements SearchSpaceFactory<OnceForAllSettings> {
  private static final int LEAST_RESOLUTION = 32;

  @Override
  public String name() {
    return "ofa-mobilenet-v3";
  }

  @Override
  public String description() {
    return "MobileNetV3 blocks with elastic resolution and depths and with kernels and expansions"
        + " per block, after Once-for-all; for images of any size.";
  }

  @Override
  public Class<OnceForAllSettings> configType() {
    return OnceForAllSettings.class;
  }

  @Override
  public DatasetInfo typicalData() {
    return DatasetInfo.numbered("imagenet", 224, 224, 3, 1000);
  }

  @Override
  public SearchSpace create(OnceForAllSettings config, SearchSpaceContext context) {
    return new BlueprintSpace(
        name(),
        new OnceForAllNetwork(config, ImageInput.resolution(config.resolutions(), LEAST_RESOLUTION))
            .build(context.data()));
  }
}
