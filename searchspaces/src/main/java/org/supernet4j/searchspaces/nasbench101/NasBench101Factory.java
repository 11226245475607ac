package org.supernet4j.searchspaces.nasbench101;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.api.tensor.Shape;

/** Makes the space of NAS-Bench-101's cells. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
@AutoService(SearchSpaceFactory.class)
@SuppressWarnings("rawtypes") // the service type has no type argument
public final class NasBench101Factory implements SearchSpaceFactory<NasBench101Settings> {
  @Override
  public String name() {
    return NasBench101Space.NAME;
  }

  @Override
  public String description() {
    return "The 423,624 cells of NAS-Bench-101, up to 7 vertices and 9 edges (Ying et al., 2019).";
  }

  @Override
  public Class<NasBench101Settings> configType() {
    return NasBench101Settings.class;
  }

  @Override
  public DatasetInfo typicalData() {
    return DatasetInfo.numbered("cifar-10", 32, 32, 3, 10);
  }

  @Override
  public SearchSpace create(NasBench101Settings config, SearchSpaceContext context) {
    DatasetInfo data = context.data();
    int least = 1 << (config.stacks() - 1);
    if (data.height() < least || data.width() < least) {
      throw new IllegalArgumentException(
          "search space '"
              + name()
              + "' of "
              + config.stacks()
              + " stacks takes images of at least "
              + least
              + " x "
              + least
              + ", found "
              + data.height()
              + " x "
              + data.width()
              + "; set fewer stacks, or choose another data set");
    }
    return new NasBench101Space(
        config, Shape.image(data.height(), data.width(), data.channels()), data.classes().size());
  }
}
